package news.parallax;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What {@code --stats} prints: items, seconds, heap, and the seconds of each stage. For one thread. */
final class StageStats {
    private final long started = System.nanoTime();
    private final Map<String, Long> stages = new LinkedHashMap<>();
    private long items;

    /** Times one step of a stage. */
    <T> T time(String stage, Supplier<T> step) {
        long from = System.nanoTime();
        try {
            return step.get();
        } finally {
            stages.merge(stage, System.nanoTime() - from, Long::sum);
        }
    }

    /** Counts one item. */
    void item() {
        items++;
    }

    /** The figures as one JSON object. */
    String json() {
        double seconds = (System.nanoTime() - started) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(StageStats::peak)
                .sum();
        String each = stages.entrySet().stream()
                .map(stage -> String.format(Locale.ROOT, "\"%s\":%.3f", stage.getKey(), stage.getValue() / 1e9))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "{\"items\":%d,\"seconds\":%.3f,\"itemsPerSecond\":%.1f,\"peakHeapMiB\":%d,\"stages\":{%s}}",
                items,
                seconds,
                items / Math.max(1e-9, seconds),
                heap >> 20,
                each);
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage() == null ? 0 : pool.getPeakUsage().getUsed();
    }
}
