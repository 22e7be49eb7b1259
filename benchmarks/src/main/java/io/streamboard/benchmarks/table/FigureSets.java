package io.streamboard.benchmarks.table;

import io.streamboard.benchmarks.Report;
import io.streamboard.benchmarks.contest.Bulk;
import io.streamboard.benchmarks.contest.Join;
import io.streamboard.benchmarks.contest.Lineup;
import io.streamboard.benchmarks.contest.Load;
import io.streamboard.benchmarks.contest.Medians;
import io.streamboard.benchmarks.contest.Most;
import io.streamboard.benchmarks.contest.Options;
import io.streamboard.benchmarks.contest.Servers;
import io.streamboard.benchmarks.idle.Idle;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.server.ServerVariant;
import io.streamboard.benchmarks.start.Start;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All sets with their sizes. Later ones use the warm servers of those before; the last three end
 * them first, as what is measured there is a server alone.
 *
 * @param common flags of {@code bench load} that hold for all and come after those of a set
 */
record FigureSets(List<String> common) {
  private static final int CONNECTIONS = 10_000;
  private static final int IDLE_HEAP = 1_024;
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final int STARTS = 5;
  private static final int START_HEAP = 512;
  private static final Duration WORK = Duration.ofSeconds(5);

  FigureSets {
    common = List.copyOf(common);
  }

  /** In the order in which they are measured. */
  List<FigureSet> all() {
    return List.of(
        new FigureSet("operations", 40, this::operations),
        new FigureSet("presence", 11, this::presence),
        new FigureSet("most", 4, this::most),
        new FigureSet("bulk", 2, this::bulk),
        new FigureSet("join", 4, this::join),
        new FigureSet("audiences", 4, this::audiences),
        new FigureSet("boards", 3, this::boards),
        new FigureSet("gathered", 3, this::gathered),
        new FigureSet("tls", 5, this::tls),
        new FigureSet("start", 3, FigureSets::start),
        new FigureSet("idle", 13, FigureSets::idle),
        new FigureSet("long", 13, this::longRun));
  }

  private List<Row> operations(Report report, Servers servers) throws IOException {
    return Aims.operations(
        load(
            report,
            servers,
            "--cells 10/10,100/10,1000/1,500/10,1000/10 --peers"
                + " floor,ws,socket.io,y-websocket,hocuspocus,tldraw,tldraw-wal,tinylicious"));
  }

  private List<Row> presence(Report report, Servers servers) throws IOException {
    return Aims.presence(
        load(
            report,
            servers,
            "--lane presence --cells 100/10,500/10,1000/10 --peers"
                + " y-websocket,hocuspocus,tldraw,tinylicious"));
  }

  private List<Row> audiences(Report report, Servers servers) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String count : List.of("10", "100")) {
      rows.addAll(
          Aims.whole(
              count + " audiences, ",
              load(report, servers, "--cells 100/10 --peers none --audiences " + count)));
    }
    return rows;
  }

  private List<Row> boards(Report report, Servers servers) throws IOException {
    return Aims.whole(
        "1,000 boards, ", load(report, servers, "--cells 1000/10/1000,1000/100/1000 --peers none"));
  }

  private List<Row> gathered(Report report, Servers servers) throws IOException {
    return Aims.gathered(
        load(report, servers, "--cells 10/10 --peers none --server-setting gather-millis=4"));
  }

  private List<Row> tls(Report report, Servers servers) throws IOException {
    return Aims.whole(
        "TLS, ", load(report, servers, "--cells 10/10,100/10,1000/1 --peers none --tls"));
  }

  private List<Row> longRun(Report report, Servers servers) throws IOException {
    servers.endAll();
    return Aims.whole(
        "ten minutes, ",
        load(report, servers, "--cells 100/10 --peers none", "--seconds", "600", "--repeats", "1"));
  }

  private List<Row> most(Report report, Servers servers) throws IOException {
    Options options = options("--peers hocuspocus --cells " + Most.CELLS, "--repeats", "1");
    try (Lineup lineup = Lineup.start(options, servers)) {
      return OtherAims.most(Most.measure(report, options, lineup));
    }
  }

  private List<Row> bulk(Report report, Servers servers) throws IOException {
    Options options = options("--peers tldraw-wal");
    try (Lineup lineup = Lineup.start(options, servers)) {
      return OtherAims.bulk(Bulk.measure(report, options, lineup));
    }
  }

  private List<Row> join(Report report, Servers servers) throws IOException {
    Options options = options("--peers hocuspocus,tldraw,tldraw-wal", "--repeats", "9");
    try (Lineup lineup = Lineup.start(options, servers)) {
      return OtherAims.join(Join.measure(report, options, lineup));
    }
  }

  private List<Medians> load(Report report, Servers servers, String flags, String... last)
      throws IOException {
    Options options = options(flags, last);
    try (Lineup lineup = Lineup.start(options, servers)) {
      return Load.measure(report, options, lineup);
    }
  }

  /** The last ones count. */
  private Options options(String flags, String... last) {
    return Options.parse(
        Stream.of(Arrays.stream(flags.split(" ")), common.stream(), Arrays.stream(last))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private static List<Row> start(Report report, Servers servers) throws IOException {
    servers.endAll();
    try (MeasuredServer server = MeasuredServer.start(ServerVariant.built(START_HEAP))) {
      return OtherAims.start(Start.measure(report, server, STARTS, WORK));
    }
  }

  private static List<Row> idle(Report report, Servers servers) throws IOException {
    servers.endAll();
    try (MeasuredServer server = MeasuredServer.start(ServerVariant.built(IDLE_HEAP))) {
      return OtherAims.idle(CONNECTIONS, IDLE, Idle.measure(report, server, CONNECTIONS, IDLE));
    }
  }
}
