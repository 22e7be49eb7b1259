package io.streamboard.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports of the loopback for processes that are told theirs, and come back to it after they were
 * killed. The system gives none of them to outgoing connections meanwhile, and each process of the
 * tests begins elsewhere. Thread-safe.
 */
public final class FreePorts {
  private static final int FIRST = 10_000;
  private static final Path GIVEN_BY_SYSTEM = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  /** Where other systems than Linux begin to give them is higher. */
  private static final int USUALLY_GIVEN_FROM = 32_768;

  private static final int OF_EACH_PROCESS = 64;

  private static int tried;

  private FreePorts() {}

  /** So many that nobody listens at now, and that were not taken before by this process. */
  public static synchronized List<Integer> take(int count) {
    int span = end() - FIRST;
    long start = ProcessHandle.current().pid() * OF_EACH_PROCESS;
    List<Integer> taken = new ArrayList<>();
    for (int looks = 0; taken.size() < count; looks++) {
      if (looks > span) {
        throw new ProcessFailure("there are no " + count + " free ports");
      }
      int port = FIRST + (int) ((start + tried) % span);
      tried++;
      if (free(port)) {
        taken.add(port);
      }
    }
    return taken;
  }

  /** The first that the system may give to an outgoing connection; all of ours are below. */
  private static int end() {
    try {
      int given =
          Files.exists(GIVEN_BY_SYSTEM)
              ? Integer.parseInt(Files.readString(GIVEN_BY_SYSTEM).strip().split("\\s+", 2)[0])
              : USUALLY_GIVEN_FROM;
      return given > FIRST + OF_EACH_PROCESS ? given : USUALLY_GIVEN_FROM;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean free(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return true;
    } catch (IOException inUse) {
      return false;
    }
  }
}
