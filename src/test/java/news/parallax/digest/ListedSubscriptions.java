package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import news.parallax.chat.ChatId;
import news.parallax.subscription.Subscription;
import news.parallax.subscription.Subscriptions;

/** Subscriptions in a list, for tests of what is done with them. */
final class ListedSubscriptions implements Subscriptions {
    private final TreeMap<Long, Subscription> rows = new TreeMap<>();

    @Override
    public Subscription add(Subscription subscription) {
        Subscription kept = subscription.numbered(rows.size() + 1L);
        rows.put(kept.id(), kept);
        return kept;
    }

    @Override
    public void replace(Subscription is) {
        rows.computeIfPresent(is.id(), (id, was) -> with(is, is.chat(), is.nextDue(), was.lastSlot(), was.closed()));
    }

    @Override
    public void remove(long id) {
        rows.remove(id);
    }

    @Override
    public Optional<Subscription> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Subscription> of(ChatId chat) {
        return select(row -> row.chat().equals(chat));
    }

    @Override
    public List<Subscription> orderedBy(long user) {
        return select(row -> row.createdBy() == user);
    }

    @Override
    public List<Subscription> due(Instant now, int limit) {
        return select(row -> row.enabled()
                        && row.closed().isEmpty()
                        && !row.nextDue().isAfter(now))
                .stream()
                .sorted(Comparator.comparing(Subscription::nextDue).thenComparing(Subscription::id))
                .limit(limit)
                .toList();
    }

    @Override
    public void advance(long id, Instant wasDue, LocalDate lastSlot, Instant nextDue) {
        rows.computeIfPresent(
                id,
                (number, was) -> with(
                        was,
                        was.chat(),
                        was.nextDue().equals(wasDue) ? nextDue : was.nextDue(),
                        Optional.of(lastSlot),
                        was.closed()));
    }

    @Override
    public void move(ChatId from, ChatId to) {
        change(from, row -> with(row, to, row.nextDue(), row.lastSlot(), row.closed()));
    }

    @Override
    public void close(ChatId chat, Instant at) {
        change(
                chat,
                row -> with(
                        row, chat, row.nextDue(), row.lastSlot(), row.closed().or(() -> Optional.of(at))));
    }

    @Override
    public void open(ChatId chat) {
        change(chat, row -> with(row, chat, row.nextDue(), row.lastSlot(), Optional.empty()));
    }

    @Override
    public int removeClosed(Instant before) {
        int size = rows.size();
        rows.values()
                .removeIf(row -> row.closed().filter(at -> at.isBefore(before)).isPresent());
        return size - rows.size();
    }

    private List<Subscription> select(Predicate<Subscription> wanted) {
        return new ArrayList<>(rows.values()).stream().filter(wanted).toList();
    }

    private void change(ChatId chat, UnaryOperator<Subscription> how) {
        rows.replaceAll((id, row) -> row.chat().equals(chat) ? how.apply(row) : row);
    }

    private static Subscription with(
            Subscription row, ChatId chat, Instant nextDue, Optional<LocalDate> lastSlot, Optional<Instant> closed) {
        return new Subscription(
                row.id(),
                chat,
                row.thread(),
                row.zone(),
                row.minute(),
                row.days(),
                row.topics(),
                row.stories(),
                row.silent(),
                row.enabled(),
                row.createdBy(),
                nextDue,
                lastSlot,
                closed);
    }
}
