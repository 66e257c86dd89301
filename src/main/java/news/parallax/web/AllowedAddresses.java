package news.parallax.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that may be fetched although they are private.
 *
 * @param items each a range of IPv4 addresses and a port
 */
public record AllowedAddresses(List<Item> items) {
    /**
     * A range of addresses at one port.
     *
     * @param network its first address as a number
     * @param bits length of the prefix, 0 to 32
     * @param port 1 to 65535
     */
    public record Item(int network, int bits, int port) {
        boolean contains(int address, int atPort) {
            int mask = bits == 0 ? 0 : -1 << (32 - bits);
            return atPort == port && (address & mask) == (network & mask);
        }
    }

    /** None: only the public internet. */
    public static final AllowedAddresses NONE = new AllowedAddresses(List.of());

    private static final Pattern ITEM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?:/(\\d{1,2}))?:(\\d{1,5})");

    /** Copies the list. */
    public AllowedAddresses {
        items = List.copyOf(items);
    }

    /**
     * Reads a list such as {@code 127.0.0.1:8899,127.0.1.0/24:8899}; empty is none.
     *
     * @throws IllegalArgumentException with a message for operators that names the item that is wrong
     */
    public static AllowedAddresses parse(String list) {
        List<Item> items = new ArrayList<>();
        for (String part : list.split(",")) {
            if (!part.isBlank()) {
                items.add(item(part.strip()));
            }
        }
        return new AllowedAddresses(items);
    }

    /** Whether this address may be fetched at this port. */
    boolean contains(InetAddress address, int port) {
        if (!(address instanceof Inet4Address)) {
            return false;
        }
        int number = number(address);
        return items.stream().anyMatch(item -> item.contains(number, port));
    }

    boolean containsPort(int port) {
        return items.stream().anyMatch(item -> item.port() == port);
    }

    private static Item item(String text) {
        Matcher match = ITEM.matcher(text);
        try {
            if (match.matches()) {
                int bits = match.group(2) == null ? 32 : Integer.parseInt(match.group(2));
                int port = Integer.parseInt(match.group(3));
                String[] parts = match.group(1).split("\\.");
                int network = 0;
                boolean fine = bits <= 32 && port >= 1 && port <= 65_535;
                for (String part : parts) {
                    fine &= Integer.parseInt(part) <= 255;
                    network = (network << 8) | Integer.parseInt(part);
                }
                if (fine) {
                    return new Item(network, bits, port);
                }
            }
        } catch (NumberFormatException tooLarge) {
            // said below
        }
        throw new IllegalArgumentException(
                "'" + text
                        + "' is no allowed address: write an IPv4 address or range and a port, such as 127.0.0.1:8899 or 127.0.1.0/24:8899");
    }

    private static int number(InetAddress address) {
        int number = 0;
        for (byte part : address.getAddress()) {
            number = (number << 8) | (part & 0xFF);
        }
        return number;
    }
}
