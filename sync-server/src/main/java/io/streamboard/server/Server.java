package io.streamboard.server;

import io.streamboard.model.board.BoardState;
import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.archive.Archives;
import io.streamboard.server.blob.BlobSettings;
import io.streamboard.server.blob.Blobs;
import io.streamboard.server.canary.Sender;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.LimitSettings;
import io.streamboard.server.config.OpsSettings;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.FolderException;
import io.streamboard.server.folder.RunFile;
import io.streamboard.server.forward.ForwardFigures;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.identity.IdentityParts;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.kafka.LogFailures;
import io.streamboard.server.placement.Node;
import io.streamboard.server.websocket.Served;
import io.streamboard.server.websocket.SocketServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running node: its port first, which tells that the server is starting, then everything in
 * order, broker first, and ended in the opposite one. Started and closed on the main thread, which
 * holds the data folder's lock.
 */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration PING = Duration.ofSeconds(1);
  private static final Duration SNAPSHOT_ROUND = Duration.ofMinutes(1);

  private final Closing closing = new Closing();
  private final ServerSettings settings;
  private final DataFolder folder;
  private final InstantSource timeOfDay = InstantSource.system();
  private final InstantSource clock = new SteadyClock(timeOfDay, System::nanoTime);
  private String address = "";
  private Optional<Core> replicas = Optional.empty();

  private Server(ServerSettings settings, DataFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * Blocks until people can connect.
   *
   * @param giveUp told why, when the node cannot go on; called by any thread
   * @param goOn called between the steps; may throw to end the start
   */
  static Server start(
      ServerSettings settings, DataFolder folder, Consumer<String> giveUp, Runnable goOn) {
    return start(
        settings, folder, () -> OpenLog.own(settings.log(), folder, failures(giveUp)), goOn);
  }

  /**
   * The same on a log of the caller's choice.
   *
   * @param opened called once the port is taken; closed with the server
   */
  static Server start(
      ServerSettings settings, DataFolder folder, Supplier<OpenLog> opened, Runnable goOn) {
    Server server = new Server(settings, folder);
    try {
      server.start(opened, goOn);
      return server;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  /** Tells why the node cannot go on, when a topic is not followed any more. */
  static LogFailures failures(Consumer<String> giveUp) {
    return (topic, cause) -> giveUp.accept("following " + topic + " stopped: " + reason(cause));
  }

  private void start(Supplier<OpenLog> opened, Runnable goOn) {
    SocketServer sockets = closing.add("port", Listening.start(settings));
    OpenLog log = closing.add("log", opened.get());
    log.log().weaknesses().forEach(weakness -> LOG.warn("{}", weakness.line()));
    closing.add("run file", folder::forgetRun);
    writeRunFile(log, Optional.empty());
    goOn.run();
    IdentityParts identityParts = IdentityParts.standard(timeOfDay, new SecureRandom());
    IdentityService identity =
        closing.add("identity", IdentityService.start(log.log()::topic, identityParts));
    knowsLevel(identity);
    goOn.run();
    boolean shared = settings.sharing().shared();
    Derived derived =
        closing.add("derived topics", new Derived(log, clock, settings.log().changes(), shared));
    NodeState state = NodeState.open(settings.state(), folder, log, derived, shared);
    closing.add("state store", state.store());
    closing.add("index of blobs", state.blobs());
    if (!log.moves()) {
      closing.add("snapshots", state.snapshots()::round);
    }
    goOn.run();
    address = settings.http().here(sockets.port()).toString();
    FreeDisk disk = FreeDisk.of(folder.path(), settings.limits().minFreeDiskBytes());
    NodeThreads threads = closing.add("threads", new NodeThreads());
    Observed observed = closing.add("figures", new Observed(timeOfDay));
    settings.unreachable(sockets.port()).ifPresent(line -> LOG.warn("{}", line));
    Node self = Sharing.self(settings.sharing(), folder, address);
    ForwardFigures forwarded = new ForwardFigures();
    Optional<Redistributing> redistributing =
        Redistributing.open(
            settings.sharing(),
            settings.log().topicPrefix(),
            self,
            log.log(),
            timeOfDay,
            threads.blocking(),
            identityParts.ids(),
            forwarded);
    redistributing.ifPresent(parts -> closing.add("ways to other nodes", parts));
    Core core =
        new NodeCore(
                settings,
                log,
                identity,
                identityParts,
                state,
                derived,
                disk,
                threads,
                timeOfDay,
                clock)
            .make(self, redistributing.map(Redistributing::redistribution), observed.telemetry());
    IdentityService.Serving serving = serveIdentity(identity);
    // Once more, because from now on the port ends before what is behind it; sessions are told why
    // before their sockets end.
    closing.add("sockets", sockets);
    closing.add("core", core);
    core.start();
    replicas = Optional.of(core);
    threads.each(TICK, core.sessions()::tick);
    threads.each(PING, sockets::tick);
    threads.each(PING, core::tickImages);
    threads.each(PING, disk::look);
    derived.begin(core, state, threads);
    startCanary(log, core, identityParts, threads);
    if (settings.log().kafka().isPresent()) {
      closing.add("presence", PresenceBetweenNodes.start(log, core, identityParts, threads, clock));
    }
    Blobs blobs = blobs(log, identity, state, core, disk, threads);
    threads.each(PING, blobs::look);
    if (!log.moves()) {
      threads.eachSnapshotRound(SNAPSHOT_ROUND, state.snapshots()::round);
    }
    Draining draining = new Draining(sockets, settings.ops().drain());
    List<HttpRoute> routes =
        new ArrayList<>(
            observed.routes(
                core,
                Observed.checks(identity, core, state, disk, draining),
                Stream.of(log.log().figures(), forwarded.all()).flatMap(List::stream).toList(),
                Observed.token(settings.ops(), folder)));
    routes.addAll(serving.routes());
    List<StreamRoute> streams = new ArrayList<>(List.of(blobs.route()));
    streams.add(archives(log, identity, core, blobs, disk));
    redistributing.ifPresent(parts -> streams.add(parts.route()));
    sockets.serve(served(identity, core, routes, streams, threads));
    serving.adminCode().ifPresent(code -> tellAdminCode(code, serving.adminCodeFile()));
    writeRunFile(log, Optional.of(address));
    closing.add("draining", draining);
  }

  /** A server that does not know what boards mean by now would set them aside one by one. */
  private static void knowsLevel(IdentityService identity) {
    int finalised = identity.identity().level();
    if (finalised > BoardState.CURRENT_LEVEL) {
      throw new CommandFailedException(
          ExitCodes.FAILED,
          "Fold level "
              + finalised
              + " is finalised, and this version knows levels up to "
              + BoardState.CURRENT_LEVEL
              + ": start a newer one.");
    }
  }

  private void startCanary(OpenLog log, Core core, IdentityParts parts, NodeThreads threads) {
    Duration interval = settings.log().canary();
    Sender self = new Sender(parts.ids().get(), BoardState.CURRENT_LEVEL, settings.sharing().way());
    core.canary().begin(log.canaries(), self, interval);
    threads.each(interval, core.canary()::tick);
  }

  private StreamRoute archives(
      OpenLog log, IdentityService identity, Core core, Blobs blobs, FreeDisk disk) {
    return Archives.route(
        new Archives.Ports(
            log.operations(),
            blobs.store(),
            seen(identity, core),
            identity.identity(),
            folder.uploads(),
            disk::full));
  }

  private Served served(
      IdentityService identity,
      Core core,
      List<HttpRoute> routes,
      List<StreamRoute> streams,
      NodeThreads threads) {
    return new Served(
        identity.identity(),
        core.sessions(),
        routes,
        streams,
        threads.blocking(),
        threads.later(),
        clock);
  }

  private static SeenBoards seen(IdentityService identity, Core core) {
    return new SeenBoards(core.boards(), core.addresses(), identity.identity(), core.lease());
  }

  private Blobs blobs(
      OpenLog log,
      IdentityService identity,
      NodeState state,
      Core core,
      FreeDisk disk,
      NodeThreads threads) {
    LimitSettings limits = settings.limits();
    try {
      return Blobs.of(
          new Blobs.Ports(
              log.log().blobs(),
              state.blobs(),
              seen(identity, core),
              identity.identity(),
              folder.uploads(),
              disk::full,
              threads.blocking()),
          BlobSettings.of(limits.imageBytes(), limits.imageBytesPerBoard()));
    } catch (IOException e) {
      throw new FolderException("The folder for uploads cannot be used: " + e.getMessage(), e);
    }
  }

  private IdentityService.Serving serveIdentity(IdentityService identity) {
    try {
      return identity.serve(folder.path());
    } catch (IOException e) {
      throw new FolderException(
          "The code for the first administrator cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * The code is for whoever sits at the console: it goes there, and not into the log. Lines for
   * programs are read by nobody at a console.
   */
  private void tellAdminCode(String code, Path file) {
    if (settings.ops().logFormat() == OpsSettings.LogFormat.JSON) {
      LOG.info("There is no administrator yet; within an hour {} has the code for one.", file);
      return;
    }
    System.err.println(
        "There is no administrator yet. Make one on the desktop, by \"Set up a new server\" with"
            + " this code, within an hour: "
            + code
            + " (also in "
            + file
            + "); or here, by: user add NAME --admin");
  }

  private static String reason(Throwable cause) {
    return cause instanceof LogException log ? String.valueOf(log.getMessage()) : cause.toString();
  }

  private void writeRunFile(OpenLog log, Optional<String> reachedAt) {
    new RunFile(ProcessHandle.current().pid(), log.brokerAddress(), reachedAt)
        .write(folder.runFile());
  }

  /** What the node makes of the log; throws before the start is over. */
  Core core() {
    return replicas.orElseThrow();
  }

  /** First line on standard output, for people and for programs that wait for it. */
  String greeting() {
    return "Streamboard "
        + ServerVersion.text()
        + " ready at "
        + address
        + " (data "
        + folder.path()
        + ")";
  }

  @Override
  public void close() {
    closing.close();
  }
}
