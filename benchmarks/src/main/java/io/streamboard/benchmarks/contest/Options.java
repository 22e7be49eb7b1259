package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.Flags;
import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Peer;
import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.server.ServerVariant;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param audiences different views that the people at a board of Streamboard have
 * @param seconds measured in each repeat of each cell
 * @param widgets on the board that is joined
 * @param moves that are made there before it is joined again
 * @param peers beside Streamboard
 * @param installed folder with the peers on Node, installed before; empty: they are installed now
 * @param variants of Streamboard, one or more
 * @param json where the figures go
 */
public record Options(
    Lane lane,
    List<Crowd> cells,
    int audiences,
    int seconds,
    WarmUp warmUp,
    int repeats,
    int widgets,
    int moves,
    List<Peer> peers,
    Optional<Path> installed,
    List<ServerVariant> variants,
    Path json) {
  static final String USAGE =
      """
      usage: ./streamboard bench load | most | bulk | join [FLAGS]
        --lane operations|presence   what a move is (operations)
        --cells C/W[/B],...          clients, writers and boards of each cell (10/10,100/10,1000/1)
        --audiences N                so many people with different views share each board (1)
        --rate N                     moves a second of each writer (60)
        --seconds N                  measured in each repeat of each cell (5)
        --warm-up FIRST[/EACH]       seconds of work once after a server's start, at a moderate load, and of
                                     the same before each measurement (100/3)
        --repeats N                  in turns over all contestants (3)
        --widgets N, --moves N       of bench join: on the board, and made before it is joined again (10000, 100000)
        --peers NAME,...|none        what to measure beside: %s (floor)
        --installed DIR              a copy of benchmarks/peers after npm ci, to use again
        --heap MIB                   bound of Streamboard's heap (512)
        --server-flags "-X..."       more options of its JVM
        --server-setting NAME=VALUE  a line of its configuration; may be given again
        --tls                        Streamboard with TLS, with a certificate of its own; all others stay plain
        --variant NAME=[JAR][:WORDS] one of several Streamboards side by side, with a jar of its own and more
                                     options (-X...) and settings (NAME=VALUE); may be given again
        --json FILE                  where all figures go (target/load.json)
      """;

  private static final String TLS = "--tls";

  private static final Set<String> FLAGS =
      Set.of(
          "--lane",
          "--cells",
          "--audiences",
          "--rate",
          "--seconds",
          "--warm-up",
          "--repeats",
          "--widgets",
          "--moves",
          "--peers",
          "--installed",
          "--heap",
          "--server-flags",
          "--server-setting",
          "--variant",
          TLS,
          "--json");

  public Options {
    cells = List.copyOf(cells);
    peers = List.copyOf(peers);
    variants = List.copyOf(variants);
  }

  /** Throws {@link IllegalArgumentException} when a flag is unknown or its value will not do. */
  public static Options parse(String... arguments) {
    Flags flags =
        Flags.parse(FLAGS, Arrays.stream(arguments).flatMap(Options::pair).toArray(String[]::new));
    return new Options(
        Lane.valueOf(flags.text("--lane", "operations").toUpperCase(Locale.ROOT)),
        cells(flags.text("--cells", "10/10,100/10,1000/1"), flags.positive("--rate", 60)),
        flags.positive("--audiences", 1),
        flags.positive("--seconds", 5),
        WarmUp.parse(flags.text("--warm-up", "100/3")),
        flags.positive("--repeats", 3),
        flags.positive("--widgets", 10_000),
        flags.positive("--moves", 100_000),
        named(flags.text("--peers", "floor")),
        flags.given("--installed").map(Path::of),
        variants(flags),
        Path.of(flags.text("--json", "target/load.json")));
  }

  /** The one flag that stands alone gets a value. */
  private static Stream<String> pair(String word) {
    return word.equals(TLS) ? Stream.of(TLS, "own") : Stream.of(word);
  }

  private static List<ServerVariant> variants(Flags flags) {
    ServerVariant plain =
        ServerVariant.built(flags.positive("--heap", 512))
            .withJvm(flags.all("--server-flags").stream().flatMap(ServerVariant::words))
            .withSettings(flags.all("--server-setting").stream());
    ServerVariant one = flags.given(TLS).isPresent() ? plain.withTls() : plain;
    List<ServerVariant> several = flags.all("--variant").stream().map(one::other).toList();
    return several.isEmpty() ? List.of(one) : several;
  }

  private static List<Peer> named(String value) {
    return value.equals("none")
        ? List.of()
        : Arrays.stream(value.split(",")).map(Peer::named).toList();
  }

  private static List<Crowd> cells(String text, int rate) {
    return Arrays.stream(text.split(",")).map(cell -> cell(cell, rate)).toList();
  }

  private static Crowd cell(String text, int rate) {
    int[] numbers = Arrays.stream(text.split("/")).mapToInt(Flags::positive).toArray();
    if (numbers.length != 2 && numbers.length != 3) {
      throw new IllegalArgumentException("a cell is C/W or C/W/B, not " + text);
    }
    return new Crowd(numbers[0], numbers[1], numbers.length == 3 ? numbers[2] : 1, rate);
  }
}
