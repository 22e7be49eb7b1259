package io.streamboard.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which inputs of a fuzzer are too slow, and which only met a busy machine. */
class SlowInputsTest {
  private static final Duration MOST = Duration.ofMillis(50);
  private static final long LONGER = MOST.toNanos() * 2;

  @TempDir private Path folder;

  @Test
  void anInputThatOnlyWaitedIsNoFinding() throws IOException {
    assertThat(new SlowInputs(SlowInputsTest::take, MOST).among(List.of(input("waits")))).isEmpty();
  }

  @Test
  void anInputThatComputesForLongIsAFinding() throws IOException {
    Path computes = input("computes");

    assertThat(new SlowInputs(SlowInputsTest::take, MOST).among(List.of(input("waits"), computes)))
        .contains(computes);
  }

  private Path input(String does) throws IOException {
    return Files.writeString(folder.resolve("slow-unit-" + does), does);
  }

  private static void take(byte[] bytes) {
    boolean waits = bytes[0] == 'w';
    long begun = waits ? System.nanoTime() : worked();
    while ((waits ? System.nanoTime() : worked()) - begun < LONGER) {
      if (waits) {
        LockSupport.parkNanos(LONGER);
      }
    }
  }

  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
