package io.streamboard.client.blob;

import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.client.connection.NodeAddress;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * Blobs over HTTP with the token of a sign-in. A few at a time, however many ask: a server takes no
 * more of one person.
 */
public final class HttpBlobTransport implements BlobTransport {
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofMinutes(10);
  private static final int AT_A_TIME = 2;
  private static final int MOVED = 307;

  /** So often a call is sent on: nodes may differ for a moment about who has a board. */
  private static final int MOST_NODES = 3;

  /** No server gives more, and nobody decodes it. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int PIECE = 64 * 1024;

  private final HttpClient http;
  private final Function<String, URI> addresses;
  private final String token;
  private final Semaphore gets = new Semaphore(2 * AT_A_TIME, true);
  private final Semaphore puts = new Semaphore(AT_A_TIME, true);

  /**
   * @param addresses of paths below the server's own
   * @param token a secret
   * @param trust for a server whose certificate nothing else knows
   */
  public HttpBlobTransport(
      Function<String, URI> addresses, String token, Optional<SSLContext> trust) {
    HttpClient.Builder building =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    trust.ifPresent(building::sslContext);
    this.http = building.build();
    this.addresses = addresses;
    this.token = token;
  }

  @Override
  public byte[] get(BoardId board, BlobHash hash) {
    return inTurn(
        gets,
        () -> {
          HttpResponse<InputStream> answer =
              send(path(board, hash), asked -> asked, BodyHandlers.ofInputStream());
          try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (answer.statusCode() != 200) {
              throw refused(answer.statusCode());
            }
            if (bytes.length > MOST_BYTES) {
              throw new BlobException(Problem.TOO_LARGE, "the server sent too much");
            }
            return bytes;
          }
        });
  }

  @Override
  public void put(BoardId board, BlobHash hash, byte[] bytes) {
    int status =
        inTurn(
            puts,
            () ->
                send(
                        path(board, hash),
                        asked -> asked.expectContinue(true).PUT(BodyPublishers.ofByteArray(bytes)),
                        BodyHandlers.discarding())
                    .statusCode());
    if (status != 200) {
      throw refused(status);
    }
  }

  @Override
  public void archive(BoardId board, OutputStream to) {
    int status =
        inTurn(
            gets,
            () -> {
              HttpResponse<InputStream> answer =
                  send(
                      "/v1/boards/" + board + "/archive",
                      asked -> asked,
                      BodyHandlers.ofInputStream());
              try (InputStream body = answer.body()) {
                if (answer.statusCode() == 200) {
                  copy(body, to);
                }
              }
              return answer.statusCode();
            });
    if (status != 200) {
      throw refused(status);
    }
  }

  /** What goes wrong while writing is the caller's, and not the server's. */
  private static void copy(InputStream from, OutputStream to) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
      try {
        to.write(piece, 0, read);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  private static String path(BoardId board, BlobHash hash) {
    return "/v1/boards/" + board + "/blobs/" + hash;
  }

  /** By the node that works on the board, which the one that is asked knows (MOV6). */
  private <B> HttpResponse<B> send(
      String path, UnaryOperator<HttpRequest.Builder> how, BodyHandler<B> body)
      throws IOException, InterruptedException {
    URI first = addresses.apply(path);
    HttpResponse<B> answer = http.send(how.apply(request(first)).build(), body);
    for (int further = 0; further < MOST_NODES; further++) {
      Optional<URI> node = moved(answer, first, path);
      if (node.isEmpty()) {
        return answer;
      }
      if (answer.body() instanceof InputStream unread) {
        unread.close();
      }
      answer = http.send(how.apply(request(node.get())).build(), body);
    }
    return answer;
  }

  private static Optional<URI> moved(HttpResponse<?> answer, URI first, String path) {
    return answer.statusCode() == MOVED
        ? answer
            .headers()
            .firstValue("Location")
            .flatMap(told -> NodeAddress.trusted(first, told))
            .filter(told -> told.getPath().endsWith(path))
        : Optional.empty();
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(WHOLE)
        .header("Authorization", "Bearer " + token);
  }

  /** What goes to the server and back. */
  @FunctionalInterface
  private interface Exchange<T> {
    T run() throws IOException, InterruptedException;
  }

  private static <T> T inTurn(Semaphore turns, Exchange<T> exchange) {
    try {
      turns.acquire();
      try {
        return exchange.run();
      } finally {
        turns.release();
      }
    } catch (IOException broken) {
      throw new BlobException(Problem.UNREACHABLE, "no answer from the server", broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new BlobException(Problem.UNREACHABLE, "interrupted", stopping);
    }
  }

  private static BlobException refused(int status) {
    Problem problem =
        switch (status) {
          case 401 -> Problem.SIGNED_OUT;
          case 403, 409 -> Problem.NOT_ALLOWED;
          case 404 -> Problem.NOT_FOUND;
          case 413 -> Problem.TOO_LARGE;
          case 415 -> Problem.UNKNOWN_TYPE;
          case 422 -> Problem.DAMAGED;
          case 507 -> Problem.BOARD_FULL;
          default -> Problem.LATER;
        };
    return new BlobException(problem, "the server answered with status " + status);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
