package io.streamboard.benchmarks.contestant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.wire.Framing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames as the two servers sent them, shortened. */
class PeerTalksTest {
  private final List<String> said = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  @Test
  void tldrawsMovesAreFoundInPatches() {
    TldrawTalk talk = new TldrawTalk(3, 16);
    talk.move(2, (_, payload) -> said.add(new String(payload, UTF_8)));
    assertThat(said)
        .containsExactly(
            "{\"type\":\"push\",\"clientClock\":2,\"diff\":{\"shape:w3-2\":[\"patch\",{\"x\":[\"put\",8195],\"y\":[\"put\",2]}]}}");
    hear(talk, "{\"type\":\"connect\",\"diff\":{}}");
    hear(
        talk,
        "{\"type\":\"data\",\"data\":[{\"type\":\"patch\",\"diff\":{\"shape:w3-2\":[\"patch\",{\"x\":[\"put\",8195],\"y\":[\"put\",2]}]}},"
            + "{\"type\":\"patch\",\"diff\":{\"shape:w1-5\":[\"patch\",{\"x\":[\"put\",20481]}]}}]}");
    assertThat(tags).containsExactly("3:2", "1:5");
    assertThat(talk.joined()).isTrue();
    assertThat(talk.trouble()).isEmpty();
  }

  @Test
  void whatTldrawDiscardsIsTrouble() {
    TldrawTalk talk = new TldrawTalk(0, 16);
    hear(talk, "{\"type\":\"data\",\"data\":[{\"type\":\"push_result\",\"action\":\"discard\"}]}");
    assertThat(talk.trouble()).contains("discard");
  }

  @Test
  void aWriterOfFluidWaitsForItsOwnJoinAndRefersToTheLastThatItSaw() {
    FluidTalk talk = new FluidTalk(4, 16, true, "d");
    hear(talk, "0{\"sid\":\"a\"}");
    hear(talk, "40{\"sid\":\"b\"}");
    assertThat(said).hasSize(2);
    assertThat(said.get(1)).startsWith("42[\"connect_document\",{").contains("\"mode\":\"write\"");
    hear(talk, "42[\"connect_document_success\",{\"clientId\":\"cc-1\"}]");
    assertThat(talk.joined()).isFalse();
    hear(
        talk,
        "42[\"op\",\"d\",[{\"sequenceNumber\":7,\"data\":\"{\\\"clientId\\\":\\\"cc-1\\\"}\"}]]");
    assertThat(talk.joined()).isTrue();
    said.clear();
    talk.move(1, (_, payload) -> said.add(new String(payload, UTF_8)));
    assertThat(said.getFirst())
        .startsWith("42[\"submitOp\",\"cc-1\",")
        .contains("\"referenceSequenceNumber\":7,");
    hear(
        talk,
        "42[\"op\",\"d\",[{\"contents\":{\"value\":{\"x\":9,\"y\":4,\"width\":1}},\"sequenceNumber\":8}]]");
    assertThat(tags).containsExactly("4:9");
  }

  private void hear(Talk talk, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    talk.hear(
        Framing.TEXT,
        bytes,
        0,
        bytes.length,
        (_, payload) -> said.add(new String(payload, UTF_8)),
        (writer, sequence) -> tags.add(writer + ":" + sequence));
  }
}
