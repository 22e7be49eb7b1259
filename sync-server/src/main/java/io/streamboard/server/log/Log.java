package io.streamboard.server.log;

/**
 * The whole log of a deployment: made once by the composition root, closed last but for the broker.
 */
public interface Log extends AutoCloseable {
  OperationLog operations();

  KeyedTopic topic(TopicName name);

  @Override
  void close();
}
