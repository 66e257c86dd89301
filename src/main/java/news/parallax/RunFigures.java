package news.parallax;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run of a verb cost, for {@code --stats}: items, seconds, stages and heap. For one thread. */
final class RunFigures {
    private final long start = System.nanoTime();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long items;

    RunFigures(String... stages) {
        for (String stage : stages) {
            nanos.put(stage, 0L);
        }
    }

    /** A piece of work that may fail to read or write. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work and adds its time to a stage. */
    <T> T time(String stage, Work<T> work) throws IOException {
        long begin = System.nanoTime();
        try {
            return work.run();
        } finally {
            nanos.merge(stage, System.nanoTime() - begin, Long::sum);
        }
    }

    /** One item more is done. */
    void count() {
        items++;
    }

    /** One line. */
    String asJson() {
        double seconds = (System.nanoTime() - start) / 1e9;
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("items", items).put("seconds", rounded(seconds));
        line.put("itemsPerSecond", rounded(seconds > 0 ? items / seconds : 0));
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        line.put("peakHeapMiB", peak >> 20);
        nanos.forEach((stage, spent) -> line.put(stage + "Seconds", rounded(spent / 1e9)));
        return line.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
