package news.parallax;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessNameTest {
    @Test
    void twoProcessesOfOneHostAndNumberAsInContainersHaveNamesOfTheirOwn() {
        assertNotEquals(ProcessName.own(), ProcessName.own());
    }

    @Test
    void saysWhichProcessOfTheHostItIs() {
        assertTrue(ProcessName.own().contains("-" + ProcessHandle.current().pid() + "-"), ProcessName.own());
    }
}
