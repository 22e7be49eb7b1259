package io.streamboard.server.forward.grid;

/**
 * The grid is configured, and its library is not there. The message tells the operator what to do.
 */
public final class GridMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GridMissingException(Throwable cause) {
    super(
        "The setting whereabouts=grid needs Hazelcast, which is not part of the server: put"
            + " hazelcast-5.7.0.jar from Maven Central (com.hazelcast:hazelcast) into a folder"
            + " named grid beside the server's jar, or use whereabouts=topic.",
        cause);
  }
}
