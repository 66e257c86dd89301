package news.parallax.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are on the public internet. Source: IANA's special-purpose address registries for IPv4 and IPv6
 * (RFC 6890 and its updates); an IPv4 address inside an IPv6 one (mapped, compatible, NAT64, 6to4, Teredo) is never public.
 */
final class AddressRanges {
    @SuppressWarnings("ArrayRecordComponent") // made here, never changed
    private record Range(byte[] prefix, int bits) {
        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
                return false;
            }
            int mask = 0xFF << (8 - rest);
            return rest == 0 || (address[whole] & mask) == (prefix[whole] & mask);
        }
    }

    private static final List<Range> SPECIAL = List.of(
            range("0.0.0.0/8"), // this network
            range("10.0.0.0/8"),
            range("100.64.0.0/10"), // shared by carriers
            range("127.0.0.0/8"),
            range("169.254.0.0/16"), // link local, and clouds' metadata
            range("172.16.0.0/12"),
            range("192.0.0.0/24"),
            range("192.0.2.0/24"), // documentation
            range("192.31.196.0/24"),
            range("192.52.193.0/24"),
            range("192.88.99.0/24"), // 6to4 relays
            range("192.168.0.0/16"),
            range("192.175.48.0/24"),
            range("198.18.0.0/15"), // benchmarks
            range("198.51.100.0/24"),
            range("203.0.113.0/24"),
            range("224.0.0.0/4"), // multicast
            range("240.0.0.0/4"), // reserved, and broadcast
            range("2001::/23"), // protocol assignments, Teredo among them
            range("2001:db8::/32"),
            range("2002::/16"), // 6to4
            range("2620:4f:8000::/48"),
            range("3fff::/20")); // documentation
    private static final Range GLOBAL = range("2000::/3");

    private AddressRanges() {}

    /** Whether an address is an ordinary one of the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet4Address) && !GLOBAL.contains(bytes)) {
            return false; // loopback, local, mapped, translated, multicast, unassigned
        }
        return SPECIAL.stream().noneMatch(range -> range.contains(bytes));
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        try { // a literal: no name is looked up
            return new Range(
                    InetAddress.getByName(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}
