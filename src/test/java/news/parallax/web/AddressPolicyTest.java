package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressPolicyTest {
    private final AddressPolicy policy = new AddressPolicy(AllowedAddresses.parse("127.0.0.1:8080"));

    private boolean permits(String address, int port) throws UnknownHostException {
        return policy.permits(InetAddress.getByName(address), port);
    }

    @Test
    void connectsToPublicAddressesOnTheUsualPortsOnly() throws UnknownHostException {
        assertTrue(permits("1.1.1.1", 443));
        assertFalse(permits("1.1.1.1", 22));
        assertFalse(permits("10.0.0.1", 443));
    }

    @Test
    void connectsToAnAllowedAddressOnItsPortOnly() throws UnknownHostException {
        assertTrue(permits("127.0.0.1", 8080));
        assertFalse(permits("127.0.0.1", 80));
        assertFalse(permits("127.0.0.2", 8080));
    }
}
