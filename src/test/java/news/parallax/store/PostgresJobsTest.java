package news.parallax.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import news.parallax.job.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work shared by several processes on a real PostgreSQL. */
class PostgresJobsTest extends JobsContract {
    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    String freshUrl() {
        return SERVER.freshUrl();
    }

    @Test
    void oneLeadsAndAnotherFollowsWithAGreaterToken() {
        Jobs first = leader("one");
        await().until(() -> tenures().size() == 1);
        leader("two");
        leader("three");
        first.close();
        await().until(() -> tenures().size() == 2);
        assertFalse(tenures().get(0).held());
        assertTrue(tenures().get(1).held());
        assertTrue(tenures().get(1).token() > tenures().get(0).token());
        assertEquals(2, tenures().size());
    }
}
