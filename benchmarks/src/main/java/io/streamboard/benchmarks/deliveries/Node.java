package io.streamboard.benchmarks.deliveries;

import io.streamboard.server.folder.OwnersSecret;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** One node that is measured, and what it has used so far. */
record Node(ServerProcess process) {
  private static final String FROM_KAFKA = "streamboard_kafka_incoming_byte";
  private static final String TO_KAFKA = "streamboard_kafka_outgoing_byte";
  private static final double NANOS_PER_MICRO = 1e3;

  URI address() {
    return process.address();
  }

  Used used() throws IOException {
    String metrics = metrics();
    String io = Files.readString(Path.of("/proc", Long.toString(process.pid()), "io"));
    return new Used(
        cpuMicros(),
        sum(metrics, FROM_KAFKA),
        sum(metrics, TO_KAFKA),
        sum(io, "rchar:"),
        sum(io, "wchar:"));
  }

  private double cpuMicros() {
    return ProcessHandle.of(process.pid())
            .flatMap(handle -> handle.info().totalCpuDuration())
            .orElseThrow(() -> new IllegalStateException("this system does not tell the CPU time"))
            .toNanos()
        / NANOS_PER_MICRO;
  }

  private String metrics() throws IOException {
    HttpURLConnection call =
        (HttpURLConnection) address().resolve("/metrics").toURL().openConnection();
    call.setRequestProperty(
        "Authorization", "Bearer " + OwnersSecret.read(process.data().resolve("metrics.token")));
    return new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Of the numbers at the ends of all lines that begin so. */
  static double sum(String lines, String begin) {
    Pattern line = Pattern.compile("(?m)^" + Pattern.quote(begin) + ".*?([0-9.eE+]+)$");
    return line.matcher(lines)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }
}
