package io.streamboard.benchmarks.load;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What clients say about the board of a run. Each author has a widget of its own and moves it, with
 * its nth step, to a coordinate {@code x} from which {@link #author} and step are told; what it
 * moves along goes to {@code x} 0.
 *
 * @param id of the board
 * @param authors how many authors take turns
 * @param moved how many widgets each operation moves
 */
record Board(String id, int authors, int moved) {
  String create() {
    String widgets =
        IntStream.range(0, creation() - 1)
            .mapToObj(
                i ->
                    ",{\"type\":\"widget.add\",\"widget\":{\"id\":\"n%d\",\"kind\":\"note\",\"x\":0,\"y\":0,\"width\":100,\"height\":100,\"z\":\"V\"}}"
                        .formatted(i))
            .collect(Collectors.joining());
    return submit("setup", 1, "{\"type\":\"board.create\",\"title\":\"Busy\"}" + widgets);
  }

  /** Of how many operations {@link #create} consists: the board and its widgets. */
  int creation() {
    return authors + moved;
  }

  String open() {
    return "{\"type\":\"board.open\",\"request\":\"o\",\"board\":\"" + id + "\"}";
  }

  /** Whose turn the step is. */
  int author(int step) {
    return step % authors;
  }

  /**
   * @param step the number of the move, from 1
   */
  String move(int step) {
    String along =
        IntStream.range(authors, authors + moved - 1)
            .mapToObj(i -> ",{\"widget\":\"n%d\",\"x\":0,\"y\":%d}".formatted(i, step))
            .collect(Collectors.joining());
    return submit(
        "w" + author(step),
        1 + (step - 1) / authors,
        "{\"type\":\"widget.move\",\"moves\":[{\"widget\":\"n%d\",\"x\":%d,\"y\":0}%s]}"
            .formatted(author(step), step, along));
  }

  private String submit(String writer, int counter, String operations) {
    return "{\"type\":\"submit\",\"board\":\"%s\",\"writer\":\"%s\",\"counter\":%d,\"operations\":[%s]}"
        .formatted(id, writer, counter, operations);
  }
}
