package io.streamboard.benchmarks.server;

import io.streamboard.benchmarks.wire.Door;
import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.store.ClientStore;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The server's jar in a process of its own, in a fresh folder that goes away with it, with one
 * account. Its limits per person are out of the way, because here one person stands for many.
 */
public final class MeasuredServer implements AutoCloseable {
  private static final String NAME = "ana";
  private static final String PASSWORD = "correct-horse-battery-9";

  private static final Pattern HEAP_IN_USE = Pattern.compile(", used (\\d+)K");
  private static final int KIB = 1_024;
  private static final Duration STARTING = Duration.ofMinutes(5);
  private static final int READY = 200;

  private final Path folder;
  private final ServerVariant variant;
  private final ServerProcess process;
  private final Optional<SSLContext> trust;
  private final List<SignedIn> people = new ArrayList<>();
  private Optional<SignedIn> first = Optional.empty();
  private int arenas;

  private MeasuredServer(
      Path folder, ServerVariant variant, ServerProcess process, Optional<SSLContext> trust) {
    this.trust = trust;
    this.folder = folder;
    this.variant = variant;
    this.process = process;
  }

  /**
   * Blocks until it is ready.
   *
   * @param heap its bound, in MiB
   */
  public static MeasuredServer start(int heap) throws IOException {
    return start(ServerVariant.built(heap));
  }

  /** Blocks until it is ready. */
  public static MeasuredServer start(ServerVariant variant) throws IOException {
    Path folder = Files.createTempDirectory("streamboard-bench-");
    Optional<SelfSigned> certificate =
        variant.tls() ? Optional.of(SelfSigned.in(folder)) : Optional.empty();
    ServerVariant whole = variant.withSettings(certificate.stream().flatMap(SelfSigned::settings));
    ServerProcess process =
        ServerProcess.start(
            variant.program(),
            ServerProcess.freshData(folder),
            "--config",
            Files.writeString(folder.resolve("server.properties"), whole.configuration())
                .toString());
    MeasuredServer server =
        new MeasuredServer(folder, variant, process, certificate.map(SelfSigned::trust));
    // Ctrl-C and a kill leave no process behind.
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("end-of-server").unstarted(process::kill));
    try {
      Accounts.add(process.data(), PASSWORD, Stream.of(NAME));
      return server;
    } catch (IOException | RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  public URI address() {
    return process.address();
  }

  public Path data() {
    return process.data();
  }

  /** Whom its clients trust; empty when it is without TLS. */
  public Optional<SSLContext> trust() {
    return trust;
  }

  /** Who has the account, signed in once: that is dear on purpose. */
  public SignedIn signIn() {
    SignedIn who = first.orElseGet(() -> signIn(NAME));
    first = Optional.of(who);
    return who;
  }

  private SignedIn signIn(String name) {
    return trust.isPresent()
        ? Clients.signIn(address(), name, PASSWORD, trust.get())
        : Clients.signIn(address(), name, PASSWORD);
  }

  /** The client that is shipped, connecting. */
  public Client connect(SignedIn who) {
    return trust.isPresent()
        ? Clients.connect(who, ClientStore.memory(), trust.get())
        : Clients.connect(who, ClientStore.memory());
  }

  /** So many more people, each signed in; those missing take as long as hashing a password. */
  public List<SignedIn> people(int count) throws IOException {
    List<String> missing =
        IntStream.range(people.size(), count).mapToObj(MeasuredServer::person).toList();
    if (!missing.isEmpty()) {
      Accounts.add(data(), PASSWORD, missing.stream());
    }
    missing.forEach(name -> people.add(signIn(name)));
    return List.copyOf(people.subList(0, count));
  }

  /**
   * Another number each time, from 1 on, so that the boards of each run have names of their own.
   */
  public int nextArena() {
    arenas++;
    return arenas;
  }

  private static String person(int number) {
    return "person-" + number;
  }

  /** Through which that person's sockets come. */
  public Door door() {
    return door(signIn().token());
  }

  /** Through which sockets with this token come. */
  public Door door(String token) {
    return new Door(address(), token, trust);
  }

  /** Waits until it says that it is at the end of its log. */
  public void awaitReady() {
    Await.that("the server to be ready", STARTING, () -> status("/readyz") == READY);
  }

  private int status(String path) {
    try {
      HttpURLConnection call = (HttpURLConnection) address().resolve(path).toURL().openConnection();
      return call.getResponseCode();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** Ends it in its own order, and starts it again; how long it took until it listened. */
  public Duration restart() {
    if (process.end() != 0) {
      throw new IllegalStateException("the server did not end well");
    }
    long start = System.nanoTime();
    process.restart();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Ends it and starts it again.
   *
   * @param killed whether as {@code kill -9} ends it; else in its own order
   */
  public Started startAgain(boolean killed) {
    if (killed) {
      process.kill();
    } else if (process.end() != 0) {
      throw new IllegalStateException("the server did not end well");
    }
    return StartWatch.watch(address(), process::restart);
  }

  /** Time of all its threads on all cores since it was started. */
  public Duration cpu() {
    return ProcessHandle.of(process.pid())
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("this system does not tell the CPU time"));
  }

  /** Bytes of heap in use, with what the next collection will take; empty if it does not tell. */
  public OptionalLong heapInUse() throws IOException {
    // A line for each generation, where there are several.
    OptionalLong kib =
        HEAP_IN_USE
            .matcher(Insight.jcmd(process.pid(), "GC.heap_info"))
            .results()
            .mapToLong(used -> Long.parseLong(used.group(1)))
            .reduce(Long::sum);
    return kib.isPresent() ? OptionalLong.of(kib.getAsLong() * KIB) : OptionalLong.empty();
  }

  /** As it stands in tables. */
  public String name() {
    return variant.name();
  }

  public long pid() {
    return process.pid();
  }

  /** What its JVM tells of itself. */
  public Insight insight() throws IOException {
    return Insight.into(process.pid());
  }

  /** For people: what the figures were taken on. */
  public String conditions() {
    return "%d cores shared by server and clients, load average %.1f; server: %s, %s; clients: one process"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            javaVersion(),
            String.join(" ", variant.jvm()));
  }

  /** For people: what it was started with. */
  public String settings() {
    return javaVersion() + ", " + variant.text();
  }

  private static String javaVersion() {
    return System.getProperty("java.vm.name") + " " + Runtime.version();
  }

  @Override
  public void close() throws IOException {
    process.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
