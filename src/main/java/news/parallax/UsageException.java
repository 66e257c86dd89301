package news.parallax;

import java.util.List;

/** Wrong usage or configuration, in words for the person who has to mend it: exit code 2 and no stack trace. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
