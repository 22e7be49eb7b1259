package io.streamboard.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Something of the machine that a test cannot do without and that not every machine has.
public enum Need {
  /// A `node` on the PATH, for the example client in another language.
  NODE("node is not on the PATH, or `npm install` did not run in docs/examples/node", "node") {
    @Override
    public boolean met() {
      return super.met() && Files.isDirectory(Path.of("../docs/examples/node/node_modules/ws"));
    }
  },
  /// A virtual X server and a way to send real input to it.
  XVFB("Xvfb, xdotool or openbox is not on the PATH", "Xvfb xdotool openbox"),
  /// Pictures of an X server's screen.
  IMAGEMAGICK("import is not on the PATH", "import"),
  /// Faults of the file system and the network, injected from outside.
  STRACE("strace is not on the PATH", "strace"),
  /// A proxy before a server.
  NGINX("nginx is not on the PATH", "nginx"),
  /// Somebody else who reads our alert rules and figures: of Prometheus.
  PROMTOOL("promtool is not on the PATH", "promtool"),
  /// A browser, as somebody else who reads what we write.
  CHROMIUM("chromium is not on the PATH", "chromium"),
  /// The rights of root, to become another user.
  ROOT("the test does not run as root", "") {
    @Override
    public boolean met() {
      return System.getProperty("user.name").equals("root");
    }
  },
  /// Running as somebody else than root, whom file permissions bind.
  ORDINARY_USER("the test runs as root", "") {
    @Override
    public boolean met() {
      return !System.getProperty("user.name").equals("root");
    }
  };

  private final String absence;
  private final String programs;

  /// Programs are separated by blanks: a list would make the enum mutable.
  Need(String absence, String programs) {
    this.absence = absence;
    this.programs = programs;
  }

  /// Whether this machine has it; looked up anew at each call.
  public boolean met() {
    return Stream.of(programs.split(" ", -1)).allMatch(Need::onPath);
  }

  /// One clause that says what is missing when [#met] is false.
  public String absence() {
    return absence;
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
