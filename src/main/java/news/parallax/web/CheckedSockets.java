package news.parallax.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that look at the address they are about to connect to, after every name has been resolved: the last gate, which
 * no redirect and no second look-up of a name gets round.
 */
final class CheckedSockets extends SocketFactory {
    private final AllowedAddresses allowed;

    CheckedSockets(AllowedAddresses allowed) {
        this.allowed = allowed;
    }

    /** Refuses what is neither public nor allowed by name. */
    static void check(InetAddress address, int port, AllowedAddresses allowed) throws RefusedAddressException {
        if (allowed.allows(address, port)) {
            return;
        }
        if (!PublicAddresses.contains(address)) {
            throw new RefusedAddressException("the address is not a public one");
        }
        if (port != 80 && port != 443) {
            throw new RefusedAddressException("the port " + port + " is not one of the web's");
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                    throw new RefusedAddressException("the name has no address");
                }
                check(target.getAddress(), target.getPort(), allowed);
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new RefusedAddressException("only checked connections are made");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}
