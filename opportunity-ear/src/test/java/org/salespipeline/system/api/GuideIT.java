package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salespipeline.launcher.Kit;
import org.salespipeline.system.PipelineSystem;

@DisplayName("The partner guide")
class GuideIT {

  private static final Path GUIDE = Path.of("docs", "partner-guide.md");

  /** A block of commands, and the block of what they print where the guide shows it. */
  private static final Pattern COMMANDS =
      Pattern.compile("```bash\\n(.*?)```\\n(?:\\n```text\\n(.*?)```)?", Pattern.DOTALL);

  private static final String MARK = "end-of-block-";
  private static final long MINUTES = 5;

  @TempDir private Path folder;

  private record Block(String commands, String shown) {}

  @Test
  @DisplayName("shows commands that work, and what they print")
  void works() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        isInstalled("bash") && isInstalled("curl"),
        "The commands of the guide are not run: this machine has no bash or no curl.");
    List<Block> blocks = blocks();
    assertThat(blocks).hasSizeGreaterThan(10);

    String[] printed = run(blocks);

    for (int i = 0; i < blocks.size(); i++) {
      String shown = blocks.get(i).shown();
      if (shown != null) {
        assertThat(printed[i].strip()).as(blocks.get(i).commands()).isEqualTo(shown.strip());
      }
    }
  }

  @Test
  @DisplayName("leads to documents and chapters that are there")
  void leadsSomewhere() throws IOException {
    String guide = Files.readString(root().resolve(GUIDE));
    Matcher links = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)").matcher(guide);
    while (links.find()) {
      Path target = root().resolve(GUIDE).resolveSibling(links.group(1));
      assertThat(links.group(1).isEmpty() || Files.exists(target)).as(links.group()).isTrue();
      if (links.group(2) != null) {
        assertThat(headings(guide)).as(links.group()).contains(links.group(2));
      }
    }
  }

  private String[] run(List<Block> blocks) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (Block block : blocks) {
      script.append(block.commands()).append("\necho ").append(MARK).append('\n');
    }
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", script.toString())
            .redirectError(errors.toFile())
            .redirectOutput(output.toFile());
    String address = PipelineSystem.get().address().toString();
    bash.environment().put("OPPORTUNITY", address.substring(0, address.length() - 1));
    bash.environment().put("USER_NAME", PipelineSystem.ADMIN_USERNAME);
    bash.environment().put("PASSWORD", PipelineSystem.ADMIN_PASSWORD);
    bash.environment().put("no_proxy", URI.create(address).getHost());
    Process process = bash.start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended && process.exitValue() == 0).as(printed + Files.readString(errors)).isTrue();
    return printed.split(MARK);
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher found = COMMANDS.matcher(Files.readString(root().resolve(GUIDE)));
    while (found.find()) {
      blocks.add(new Block(found.group(1), found.group(2)));
    }
    return blocks;
  }

  private static List<String> headings(String guide) {
    return guide
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  /** The project's folder, two above that of the packages. */
  private static Path root() {
    return Kit.fromProperties().packages().resolve("../..").normalize();
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
