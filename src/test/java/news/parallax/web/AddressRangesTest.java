package news.parallax.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the ranges that are not of the public internet. */
class AddressRangesTest {
    private static boolean isPublic(String address) throws UnknownHostException {
        return AddressRanges.isPublic(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255",
        "10.0.0.0, 10.255.255.255",
        "100.64.0.0, 100.127.255.255",
        "127.0.0.0, 127.255.255.255",
        "169.254.0.0, 169.254.255.255",
        "172.16.0.0, 172.31.255.255",
        "192.0.0.0, 192.0.0.255",
        "192.0.2.0, 192.0.2.255",
        "192.168.0.0, 192.168.255.255",
        "198.18.0.0, 198.19.255.255",
        "198.51.100.0, 198.51.100.255",
        "203.0.113.0, 203.0.113.255",
        "224.0.0.0, 255.255.255.255",
        "::, 1fff:ffff::",
        "2001::, 2001:1ff:ffff::",
        "2001:db8::, 2001:db8:ffff::",
        "2002::, 2002:ffff:ffff::",
        "3fff::, 3fff:fff:ffff::",
        "4000::, ffff:ffff::",
    })
    void areRefusedFromTheFirstAddressToTheLast(String first, String last) throws UnknownHostException {
        assertEquals(false, isPublic(first), first);
        assertEquals(false, isPublic(last), last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"::1", "::ffff:127.0.0.1", "::8.8.8.8", "64:ff9b::808:808", "fe80::1", "fd00::1", "ff02::1"})
    void areRefusedWhereAnAddressIsLocalOrHoldsAnother(String address) throws UnknownHostException {
        assertEquals(false, isPublic(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::",
                "2001:db7:ffff::",
                "2001:db9::",
                "2003::",
                "2606:4700::1111"
            })
    void letTheirNeighborsThrough(String address) throws UnknownHostException {
        assertEquals(true, isPublic(address), address);
    }
}
