package io.streamboard.client.connection;

import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * Questions on their way. A question survives a broken connection: it is asked again on the next
 * one, until its time is up. Futures complete on the thread that steps the connection.
 */
final class Requests {
  /** How long a question may take, in milliseconds, however often it is asked. */
  static final long PATIENCE = 15_000;

  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private long asked;

  private record Waiting(Query query, long until, CompletableFuture<Answer> future) {}

  /** Registers a question; the message is to be sent now if there is a connection. */
  ClientMessage.Request add(Query query, long now, CompletableFuture<Answer> future) {
    asked++;
    String id = "q" + asked;
    waiting.put(id, new Waiting(query, now + PATIENCE, future));
    return new ClientMessage.Request(id, query);
  }

  /** All open questions, to be asked on a new connection. */
  List<ClientMessage.Request> again() {
    List<ClientMessage.Request> all = new ArrayList<>();
    waiting.forEach((id, question) -> all.add(new ClientMessage.Request(id, question.query())));
    return all;
  }

  void answered(ServerMessage.Response response) {
    Waiting question = waiting.remove(response.id());
    if (question != null) {
      question.future().complete(response.answer());
    }
  }

  /** Whether the failure belonged to a question. */
  boolean failed(ServerMessage.Failure failure) {
    Waiting question = failure.request().map(waiting::remove).orElse(null);
    if (question == null) {
      return false;
    }
    question
        .future()
        .completeExceptionally(new RequestException(failure.code(), failure.message()));
    return true;
  }

  /** Whether this was the answer to a question: another node answers it. */
  boolean moved(ServerMessage.Moved moved) {
    Waiting question = moved.request().map(waiting::remove).orElse(null);
    if (question == null) {
      return false;
    }
    question.future().completeExceptionally(new ElsewhereException(moved.address()));
    return true;
  }

  /** Gives up what took too long. */
  void expire(long now) {
    List<Waiting> late =
        waiting.values().stream().filter(question -> question.until() <= now).toList();
    waiting.values().removeAll(late);
    late.forEach(question -> fail(question, ErrorCode.LOG_UNAVAILABLE, "no answer in time"));
  }

  /** Gives up everything: there will be no connection any more. */
  void abandon(ErrorCode code) {
    List<Waiting> all = List.copyOf(waiting.values());
    waiting.clear();
    all.forEach(question -> fail(question, code, "the connection has ended"));
  }

  OptionalLong nextExpiry() {
    return waiting.values().stream().mapToLong(Waiting::until).min();
  }

  private static void fail(Waiting question, ErrorCode code, String message) {
    question.future().completeExceptionally(new RequestException(code, message));
  }
}
