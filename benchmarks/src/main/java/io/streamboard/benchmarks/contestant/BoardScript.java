package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What clients of Streamboard say. Each writer has some widgets of its own and moves them in turn,
 * so that two moves of one widget are far apart and a server has nothing to leave out.
 *
 * @param run goes before the board's ids, so that each run has boards of its own
 * @param audiences people with a view of their own each; none: all clients are the owner
 */
record BoardScript(String run, Crowd crowd, List<String> audiences) {
  private static final String SETTING_UP = "setup";

  BoardScript {
    audiences = List.copyOf(audiences);
  }

  String board(int client) {
    return run + "-" + crowd.board(client);
  }

  String open(int client) {
    return "{\"type\":\"board.open\",\"request\":\"o\",\"board\":\"%s\"}".formatted(board(client));
  }

  /**
   * The messages that make a board with the widgets of all its writers.
   *
   * @param most operations in a message
   */
  List<String> create(int board, int most) {
    List<String> operations = new ArrayList<>();
    operations.add("{\"type\":\"board.create\",\"title\":\"Busy\"}");
    audiences.forEach(person -> operations.addAll(audience(person)));
    IntStream.range(0, crowd.writers())
        .filter(writer -> crowd.board(writer) == board)
        .forEach(
            writer ->
                IntStream.range(0, crowd.things())
                    .mapToObj(turn -> added(writer, turn))
                    .forEach(operations::add));
    List<String> messages = new ArrayList<>();
    for (int from = 0; from < operations.size(); from += most) {
      List<String> some = operations.subList(from, Math.min(operations.size(), from + most));
      messages.add(submit(board(board), SETTING_UP, from + 1, String.join(",", some)));
    }
    return messages;
  }

  /** A person who may edit the board, and who alone sees one widget of it. */
  private static List<String> audience(String person) {
    String own = "own-" + person;
    String grant = "{\"type\":\"access.grant\",\"principal\":\"%s\",\"%s\":\"%s\"%s}";
    String widgets = ",\"widgets\":[\"" + own + "\"]";
    return List.of(
        grant.formatted("person:" + person, "role", "editor", ""),
        added(own),
        grant.formatted("everyone", "level", "hidden", widgets),
        grant.formatted("person:" + person, "level", "edit", widgets));
  }

  private String added(int writer, int turn) {
    return added(widget(writer, turn));
  }

  private static String added(String widget) {
    return "{\"type\":\"widget.add\",\"widget\":{\"id\":\"%s\",\"kind\":\"note\",\"x\":0,\"y\":0,\"width\":160,\"height\":120,\"z\":\"V\"}}"
        .formatted(widget);
  }

  private String widget(int writer, int sequence) {
    return "w" + writer + "-" + sequence % crowd.things();
  }

  /** Moves of the writer, under a writer's id of its own: the sequence is the counter. */
  String moves(int writer, int first, int count) {
    StringBuilder operations = new StringBuilder(move(writer, first));
    for (int sequence = first + 1; sequence < first + count; sequence++) {
      operations.append(',').append(move(writer, sequence));
    }
    return submit(board(writer), "w" + writer, first, operations.toString());
  }

  private String move(int writer, int sequence) {
    return "{\"type\":\"widget.move\",\"moves\":[{\"widget\":\""
        + widget(writer, sequence)
        + "\","
        + TagScan.members(writer, sequence)
        + "}]}";
  }

  /** The same as a moment of a live drag. */
  String drag(int writer, int sequence) {
    return "{\"type\":\"presence\",\"board\":\""
        + board(writer)
        + "\",\"presence\":{\"drag\":{\"id\":\"d"
        + writer
        + "\",\"widgets\":[{\"widget\":\""
        + widget(writer, 0)
        + "\","
        + TagScan.members(writer, sequence)
        + ",\"width\":160,\"height\":120}]}}}";
  }

  private static String submit(String board, String writer, int counter, String operations) {
    return "{\"type\":\"submit\",\"board\":\""
        + board
        + "\",\"writer\":\""
        + writer
        + "\",\"counter\":"
        + counter
        + ",\"operations\":["
        + operations
        + "]}";
  }
}
