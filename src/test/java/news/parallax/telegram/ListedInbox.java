package news.parallax.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes down what is asked of the inbox; outlives the polling that uses it, as a store does. */
public final class ListedInbox implements Inbox {
    final Set<Long> done = new LinkedHashSet<>();
    final Map<Long, String> aside = new HashMap<>();
    private final TreeMap<Long, StoredUpdate> kept = new TreeMap<>();
    private final Map<Long, Integer> failures = new HashMap<>();
    private long next;
    boolean full;
    boolean fullLater;

    @Override
    public synchronized Collection<Long> store(List<StoredUpdate> updates) {
        if (full) {
            full = false;
            throw new IllegalStateException("the disk is full");
        }
        List<Long> fresh = new ArrayList<>();
        for (StoredUpdate update : updates) {
            next = update.id() + 1;
            if (kept.putIfAbsent(update.id(), update) == null) {
                fresh.add(update.id());
            }
        }
        return fresh;
    }

    @Override
    public synchronized void settle(long id) {
        if (fullLater) {
            fullLater = false;
            throw new IllegalStateException("the disk is full");
        }
    }

    @Override
    public synchronized List<StoredUpdate> pending() {
        return kept.values().stream()
                .filter(update -> !done.contains(update.id()) && !aside.containsKey(update.id()))
                .toList();
    }

    @Override
    public void renew(Instant now) {}

    @Override
    public List<StoredUpdate> adopt(Instant now, Duration silence) {
        return List.of();
    }

    @Override
    public synchronized boolean mine(long id) {
        return kept.containsKey(id) && !finished(id);
    }

    @Override
    public boolean waits(StoredUpdate update) {
        return false;
    }

    @Override
    public synchronized int failed(long id) {
        return failures.merge(id, 1, Integer::sum);
    }

    @Override
    public synchronized void done(Collection<Long> ids) {
        done.addAll(ids);
    }

    @Override
    public synchronized void setAside(long id, String reason) {
        aside.put(id, reason);
    }

    @Override
    public synchronized long nextOffset() {
        return next;
    }

    @Override
    public synchronized int prune(Instant before) {
        return 0;
    }

    /** How many updates are handled or set aside. */
    synchronized int count() {
        return done.size() + aside.size();
    }

    public synchronized boolean finished(long id) {
        return done.contains(id) || aside.containsKey(id);
    }
}
