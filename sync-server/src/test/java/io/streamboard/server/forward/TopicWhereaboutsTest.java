package io.streamboard.server.forward;

import io.streamboard.server.log.TopicName;
import io.streamboard.server.placement.Node;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class TopicWhereaboutsTest extends WhereaboutsContract {
  private static FreshTopics topics;

  @BeforeAll
  static void start(@TempDir Path folder) {
    topics = new FreshTopics(folder);
  }

  @AfterAll
  static void stop() {
    topics.close();
  }

  @Override
  protected Whereabouts open(Node node) {
    return new TopicWhereabouts(topics.log.topic(TopicName.DELIVERY_WHERE));
  }
}
