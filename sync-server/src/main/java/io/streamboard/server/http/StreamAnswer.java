package io.streamboard.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * What a {@link StreamRoute} answers.
 *
 * @param head status and headers, and the body if there is no content
 * @param content in place of that body; absent for short answers
 */
public record StreamAnswer(HttpAnswer head, Optional<Content> content) {

  /** A body that flows. Closed when the answer is over, written or not. */
  public interface Content extends AutoCloseable {

    /** In bytes. */
    long length();

    /**
     * Writes exactly so many. Writing blocks while the peer does not read; what this throws ends
     * the connection, so that nobody takes a part for the whole. Not called for {@code HEAD}.
     */
    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();
  }

  public static StreamAnswer of(HttpAnswer whole) {
    return new StreamAnswer(whole, Optional.empty());
  }

  public static StreamAnswer of(HttpAnswer head, Content content) {
    return new StreamAnswer(head, Optional.of(content));
  }
}
