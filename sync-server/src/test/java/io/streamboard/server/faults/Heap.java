package io.streamboard.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What another JVM holds in its heap once its garbage is collected, as the JDK's jcmd says it.
 *
 * @param bytes of live objects
 */
record Heap(long bytes) {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  static Heap of(long pid) {
    jcmd(pid, "GC.run");
    return new Heap(
        USED.matcher(jcmd(pid, "GC.heap_info"))
            .results()
            .mapToLong(line -> Long.parseLong(line.group(1)) * 1024)
            .sum());
  }

  private static String jcmd(long pid, String command) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  "-J-Xmx32m",
                  Long.toString(pid),
                  command)
              .redirectErrorStream(true)
              .start();
      String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
      if (jcmd.waitFor() != 0) {
        throw new IllegalStateException("jcmd: " + said);
      }
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
