package io.streamboard.server.log.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topics of which the same is to be said, so that it is said once. Used by one thread. */
final class Grouped {
  private final Map<ClusterFinding, List<String>> topics = new LinkedHashMap<>();

  /**
   * @param said follows the names, with <code>{have}</code> and <code>{need}</code> for the verbs
   *     and <code>{them}</code> for the topics
   */
  void add(ClusterFinding.Code code, String topic, String said) {
    topics.computeIfAbsent(new ClusterFinding(code, said), _ -> new ArrayList<>()).add(topic);
  }

  List<ClusterFinding> findings() {
    List<ClusterFinding> findings = new ArrayList<>();
    topics.forEach(
        (said, names) ->
            findings.add(
                new ClusterFinding(
                    said.code(), sentence(said.sentence(), names.size() == 1, names))));
    return findings;
  }

  private static String sentence(String said, boolean single, List<String> names) {
    return (single ? "The topic " : "The topics ")
        + String.join(", ", names)
        + " "
        + said.replace("{have}", single ? "has" : "have")
            .replace("{need}", single ? "needs" : "need")
            .replace("{them}", single ? "it" : "them");
  }
}
