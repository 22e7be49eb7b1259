package io.streamboard.client;

import io.streamboard.model.wire.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** A search over boards that several nodes work on: their answers put together (MOV5). */
final class SearchParts {
  private static final int MOST_HITS = 50;
  private static final int MOST_NODES = 64;

  private SearchParts() {}

  /**
   * The whole answer. What a node does not answer may be there all the same.
   *
   * @param first of the node that was asked first
   * @param asking asks the node at an address the same
   */
  static CompletableFuture<Answer> whole(
      Answer.Found first, Function<String, CompletableFuture<Answer>> asking) {
    List<CompletableFuture<Answer.Found>> parts =
        Stream.concat(
                Stream.of(CompletableFuture.completedFuture(first)),
                first.elsewhere().stream()
                    .limit(MOST_NODES)
                    .map(address -> asking.apply(address).handle((part, _) -> found(part))))
            .toList();
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(_ -> together(parts.stream().map(CompletableFuture::join).toList()));
  }

  private static Answer.Found found(Answer part) {
    return part instanceof Answer.Found found ? found : new Answer.Found(List.of(), true);
  }

  private static Answer.Found together(List<Answer.Found> parts) {
    List<Answer.Hit> hits = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    parts.stream()
        .flatMap(part -> part.hits().stream())
        .filter(hit -> seen.add(List.of(hit.board(), hit.widget())))
        .sorted(Comparator.comparing(Answer.Hit::title))
        .forEach(hits::add);
    boolean more = parts.stream().anyMatch(Answer.Found::more) || hits.size() > MOST_HITS;
    return new Answer.Found(hits.stream().limit(MOST_HITS).toList(), more);
  }
}
