package io.streamboard.benchmarks.contest;

import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Peer;
import io.streamboard.benchmarks.generator.Crowd;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param seconds measured in each repeat of each cell; half as long goes before it to warm up
 * @param peers beside Streamboard
 * @param installed folder with the peers on Node, installed before; empty: they are installed now
 * @param heap bound of Streamboard's heap, in MiB
 * @param json where the figures go
 */
record Options(
    Lane lane,
    List<Crowd> cells,
    int seconds,
    int repeats,
    List<Peer> peers,
    Optional<Path> installed,
    int heap,
    Path json) {
  static final String USAGE =
      """
      usage: ./streamboard bench load [FLAGS]
        --lane operations|presence   what a move is (operations)
        --cells C/W[/B],...          clients, writers and boards of each cell (10/10,100/10,1000/1)
        --rate N                     moves a second of each writer (60)
        --seconds N                  measured in each repeat of each cell (5)
        --repeats N                  in turns over all contestants (3)
        --peers NAME,...|none        what to measure beside: %s (floor)
        --installed DIR              a copy of benchmarks/peers after npm ci, to use again
        --heap MIB                   bound of Streamboard's heap (512)
        --json FILE                  where all figures go (target/load.json)
      """;

  private static final int RATE = 60;

  Options {
    cells = List.copyOf(cells);
    peers = List.copyOf(peers);
  }

  private static Options standard() {
    return new Options(
        Lane.OPERATIONS,
        cells("10/10,100/10,1000/1", RATE),
        5,
        3,
        List.of(Peer.FLOOR),
        Optional.empty(),
        512,
        Path.of("target", "load.json"));
  }

  /** Throws {@link IllegalArgumentException} when a flag is unknown or its value will not do. */
  static Options parse(String... arguments) {
    Options options = standard();
    int rate = RATE;
    String cells = "10/10,100/10,1000/1";
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--rate" -> rate = positive(value);
        case "--cells" -> cells = value;
        default -> options = options.with(arguments[i], value);
      }
    }
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("no value for " + arguments[arguments.length - 1]);
    }
    return options.withCells(cells(cells, rate));
  }

  private Options with(String flag, String value) {
    return switch (flag) {
      case "--lane" ->
          new Options(
              Lane.valueOf(value.toUpperCase(Locale.ROOT)),
              cells,
              seconds,
              repeats,
              peers,
              installed,
              heap,
              json);
      case "--seconds" ->
          new Options(lane, cells, positive(value), repeats, peers, installed, heap, json);
      case "--repeats" ->
          new Options(lane, cells, seconds, positive(value), peers, installed, heap, json);
      case "--peers" ->
          new Options(lane, cells, seconds, repeats, named(value), installed, heap, json);
      case "--installed" ->
          new Options(
              lane, cells, seconds, repeats, peers, Optional.of(Path.of(value)), heap, json);
      case "--heap" ->
          new Options(lane, cells, seconds, repeats, peers, installed, positive(value), json);
      case "--json" ->
          new Options(lane, cells, seconds, repeats, peers, installed, heap, Path.of(value));
      default -> throw new IllegalArgumentException("there is no flag " + flag);
    };
  }

  private Options withCells(List<Crowd> chosen) {
    return new Options(lane, chosen, seconds, repeats, peers, installed, heap, json);
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
    int[] numbers = Arrays.stream(text.split("/")).mapToInt(Options::positive).toArray();
    if (numbers.length != 2 && numbers.length != 3) {
      throw new IllegalArgumentException("a cell is C/W or C/W/B, not " + text);
    }
    return new Crowd(numbers[0], numbers[1], numbers.length == 3 ? numbers[2] : 1, rate);
  }

  private static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new IllegalArgumentException("not a positive number: " + text);
    }
    return number;
  }
}
