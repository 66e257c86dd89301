package news.parallax.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are public. Everything in IANA's registries of special-purpose addresses (RFC 6890 and its updates) is
 * not, nor is an IPv6 address that carries such an IPv4 address inside: mapped, translated (NAT64), 6to4 or Teredo.
 */
final class PublicAddresses {
    private static final List<Net> SPECIAL = List.of(
            Net.of("0.0.0.0", 8),
            Net.of("10.0.0.0", 8),
            Net.of("100.64.0.0", 10),
            Net.of("127.0.0.0", 8),
            Net.of("169.254.0.0", 16),
            Net.of("172.16.0.0", 12),
            Net.of("192.0.0.0", 24),
            Net.of("192.0.2.0", 24),
            Net.of("192.31.196.0", 24),
            Net.of("192.52.193.0", 24),
            Net.of("192.88.99.0", 24),
            Net.of("192.168.0.0", 16),
            Net.of("192.175.48.0", 24),
            Net.of("198.18.0.0", 15),
            Net.of("198.51.100.0", 24),
            Net.of("203.0.113.0", 24),
            Net.of("224.0.0.0", 4),
            Net.of("240.0.0.0", 4));
    // of IPv6 only 2000::/3 is handed out, so what is outside is refused as a whole; these are the special parts inside
    private static final Net GLOBAL_V6 = Net.of("2000::", 3);
    private static final List<Net> SPECIAL_V6 = List.of(
            Net.of("2001::", 23),
            Net.of("2001:db8::", 32),
            Net.of("2002::", 16),
            Net.of("2620:4f:8000::", 48),
            Net.of("3fff::", 20));

    private PublicAddresses() {}

    /** Whether an address belongs to the public internet. */
    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return SPECIAL.stream().noneMatch(net -> net.holds(bytes));
        }
        return GLOBAL_V6.holds(bytes) && SPECIAL_V6.stream().noneMatch(net -> net.holds(bytes));
    }

    private record Net(byte[] network, int bits) {
        static Net of(String address, int bits) {
            try {
                return new Net(InetAddress.getByName(address).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("an address written as numbers needs no look-up", e);
            }
        }

        boolean holds(byte[] address) {
            int whole = bits / 8;
            if (address.length != network.length || !Arrays.equals(address, 0, whole, network, 0, whole)) {
                return false;
            }
            int mask = 0xff00 >> bits % 8 & 0xff;
            return mask == 0 || (address[whole] & mask) == (network[whole] & mask);
        }
    }
}
