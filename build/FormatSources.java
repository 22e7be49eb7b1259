import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs the one formatter over every Java file of the project, in a JVM of its own on the project's
/// JDK: the formatter reads source with the compiler it runs on, and Maven's JVM may be too old.
///
/// Arguments: `check` or `apply`, then the folder of the project.
public final class FormatSources {

  private FormatSources() {}

  public static void main(String[] args) throws Exception {
    boolean check = args[0].equals("check");
    List<String> command = new ArrayList<>(check ? CHECK : APPLY);
    command.addAll(sources(Path.of(args[1])));
    var out = new PrintWriter(System.out, true);
    var formatter = new Main(out, new PrintWriter(System.err, true), System.in);
    int exit = formatter.format(command.toArray(String[]::new));
    if (exit != 0 && check) {
      System.err.println("The files named above are not formatted: run ./streamboard format");
    }
    System.exit(exit);
  }

  private static final List<String> APPLY = List.of("--replace");
  private static final List<String> CHECK = List.of("--dry-run", "--set-exit-if-changed");

  private static List<String> sources(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> isSource(project.relativize(file)))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static boolean isSource(Path file) {
    String top = file.getName(0).toString();
    return !top.startsWith(".")
        && (top.equals("build")
            || file.getNameCount() > 2 && file.getName(1).toString().equals("src"));
  }
}
