package news.parallax.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.parallax.chat.ChatId;
import news.parallax.digest.Delivery.State;

/** Deliveries in a list, for tests of what is done with them. */
final class ListedDeliveries implements Deliveries {
    private final TreeMap<Long, Delivery> rows = new TreeMap<>();

    @Override
    public boolean add(Delivery delivery) {
        if (find(delivery.subscription(), delivery.slot()).isPresent()) {
            return false;
        }
        long id = rows.size() + 1L;
        rows.put(id, with(delivery, id, delivery.state(), delivery.attempts(), delivery.owner(), delivery.changed()));
        return true;
    }

    @Override
    public Optional<Delivery> find(long subscription, LocalDate slot) {
        return select(row -> row.subscription() == subscription && row.slot().equals(slot)).stream()
                .findFirst();
    }

    @Override
    public Optional<Delivery> claim(String owner, Instant now) {
        Optional<Delivery> first = select(
                        row -> row.state() == State.WAITING && !row.notBefore().isAfter(now))
                .stream()
                .min(Comparator.comparing(Delivery::notBefore).thenComparing(Delivery::id));
        return first.map(row -> {
            Delivery claimed = with(row, row.id(), State.CLAIMED, row.attempts() + 1, owner, now);
            rows.put(row.id(), claimed);
            return claimed;
        });
    }

    @Override
    public List<Delivery> claimed() {
        return select(row -> row.state() == State.CLAIMED);
    }

    @Override
    public boolean replace(Delivery was, Delivery is) {
        Delivery row = rows.get(was.id());
        if (row == null
                || row.state() != was.state()
                || row.attempts() != was.attempts()
                || !row.owner().equals(was.owner())) {
            return false;
        }
        rows.put(is.id(), is);
        return true;
    }

    @Override
    public List<Delivery> of(ChatId chat, int limit) {
        return select(row -> row.chat().equals(chat)).stream()
                .sorted(Comparator.comparing(Delivery::slot)
                        .thenComparing(Delivery::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<State, Long> counts() {
        return rows.values().stream().collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
    }

    @Override
    public void move(ChatId from, ChatId to) {
        rows.replaceAll((id, row) -> row.chat().equals(from) ? row.to(to) : row);
    }

    @Override
    public void close(ChatId chat, Instant now, String note) {
        rows.replaceAll((id, row) ->
                row.chat().equals(chat) && row.state() == State.WAITING ? row.become(State.CLOSED, now, note) : row);
    }

    @Override
    public int prune(Instant before) {
        int size = rows.size();
        rows.values()
                .removeIf(row -> !EnumSet.of(State.WAITING, State.CLAIMED).contains(row.state())
                        && row.changed().isBefore(before));
        return size - rows.size();
    }

    private List<Delivery> select(Predicate<Delivery> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    private static Delivery with(Delivery row, long id, State state, int attempts, String owner, Instant changed) {
        return new Delivery(
                id,
                row.subscription(),
                row.slot(),
                row.chat(),
                row.thread(),
                row.silent(),
                row.message(),
                state,
                attempts,
                row.notBefore(),
                row.messageId(),
                owner,
                row.note(),
                row.created(),
                changed);
    }
}
