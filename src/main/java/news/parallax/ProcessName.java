package news.parallax;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this process is called among those on one store. */
final class ProcessName {
    private static final int LONGEST_HOST = 30;

    private ProcessName() {}

    /** Unlike any other living process's: what a name has claimed is settled when that name is seen no more. */
    static String own() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "here";
        }
        String shortened = host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host;
        return shortened + "-" + ProcessHandle.current().pid();
    }
}
