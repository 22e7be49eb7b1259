package io.streamboard.server.log.kafka;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The cluster or its topics do not fit; carries everything that was found, for the operator.
 * Starting on would endanger data.
 */
public final class LogRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<ClusterFinding> findings;

  public LogRefusedException(List<ClusterFinding> findings) {
    super(findings.stream().map(ClusterFinding::line).collect(Collectors.joining(" ")));
    this.findings = List.copyOf(findings);
  }

  LogRefusedException(ClusterFinding finding) {
    this(List.of(finding));
  }

  LogRefusedException(ClusterFinding.Code code, String sentence) {
    this(new ClusterFinding(code, sentence));
  }

  public List<ClusterFinding> findings() {
    return findings;
  }
}
