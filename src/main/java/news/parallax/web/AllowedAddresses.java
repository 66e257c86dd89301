package news.parallax.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Private addresses that may be fetched all the same, each with its port. Immutable. */
public final class AllowedAddresses {
    private final List<Range> ranges;

    private AllowedAddresses(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * Reads a list such as {@code 127.0.0.1:8899,127.0.1.0/24:8899}.
     *
     * @throws IllegalArgumentException saying which item is wrong
     */
    public static AllowedAddresses parse(String list) {
        List<Range> ranges = new ArrayList<>();
        for (String item : list.split(",")) {
            if (!item.isBlank()) {
                ranges.add(Range.parse(item.strip()));
            }
        }
        return new AllowedAddresses(ranges);
    }

    /** Whether an address is allowed by name, on this port. */
    boolean allows(InetAddress address, int port) {
        return ranges.stream().anyMatch(range -> range.port == port && range.holds(address.getAddress()));
    }

    /** Whether a port is allowed for some address. */
    boolean allowsPort(int port) {
        return ranges.stream().anyMatch(range -> range.port == port);
    }

    private record Range(byte[] network, int bits, int port) {
        static Range parse(String item) {
            int colon = item.lastIndexOf(':');
            int slash = item.indexOf('/');
            try {
                if (colon < 0) {
                    throw new IllegalArgumentException("no port");
                }
                String host = item.substring(0, slash > 0 ? slash : colon).replaceAll("[\\[\\]]", "");
                if (!host.matches("[0-9.]+|[0-9a-fA-F:.]+")) {
                    throw new IllegalArgumentException("not an address");
                }
                byte[] network = InetAddress.getByName(host).getAddress();
                int bits = slash > 0 ? Integer.parseInt(item.substring(slash + 1, colon)) : network.length * 8;
                int port = Integer.parseInt(item.substring(colon + 1));
                if (bits < 0 || bits > network.length * 8 || port < 1 || port > 65_535) {
                    throw new IllegalArgumentException("out of range");
                }
                return new Range(network, bits, port);
            } catch (IllegalArgumentException | UnknownHostException e) {
                throw new IllegalArgumentException(
                        "\"" + item
                                + "\" is not an allowed address: write host:port or net/bits:port, such as 127.0.0.1:8899",
                        e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
