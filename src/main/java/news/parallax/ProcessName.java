package news.parallax;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** What this process is called among those on one store. */
final class ProcessName {
    private static final int LONGEST_HOST = 30;
    private static final int LOT = 6;

    private ProcessName() {}

    /**
     * Unlike any other process's: what a name has claimed is settled when that name is seen no more. Host and number alone
     * are not: in containers each process is number 1, and the host is one where they share its network. So a lot is drawn.
     */
    static String own() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "here";
        }
        String shortened = host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host;
        String lot = UUID.randomUUID().toString().substring(0, LOT);
        return shortened + "-" + ProcessHandle.current().pid() + "-" + lot;
    }
}
