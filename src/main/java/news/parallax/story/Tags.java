package news.parallax.story;

import java.util.List;

/**
 * What a story is about, read from the headlines and leads of its articles by lists of words and by rules, never from
 * who covers it.
 *
 * @param topics topics of {@link Topics}, most first, two at most
 * @param countries countries that it names (ISO 3166, two letters), most first, three at most
 * @param places cities, states and other places that it names, as the articles write them, most first
 * @param people people that it names, as the articles write them, most first
 */
public record Tags(List<String> topics, List<String> countries, List<String> places, List<String> people) {
    /** A story of which nothing can be said. */
    public static final Tags NONE = new Tags(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Tags {
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        people = List.copyOf(people);
    }
}
