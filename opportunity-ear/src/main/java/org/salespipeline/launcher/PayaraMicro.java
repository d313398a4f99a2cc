package org.salespipeline.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How Payara Micro is started with the stand-alone WAR. */
final class PayaraMicro {

  private PayaraMicro() {}

  static List<String> prepare(Kit kit, Path folder, Endpoint endpoint) throws IOException {
    Path before = folder.resolve("pre-boot.txt");
    Path after = folder.resolve("post-boot.txt");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.write(
        before,
        Stream.concat(
                ServerCommands.listener("http-listener", endpoint), ServerCommands.httpThreads())
            .toList());
    Files.write(after, ServerCommands.dataSource());
    HostRoot.prepare(folder.resolve("root"));
    return List.of(
        Server.java(),
        "-XX:+ExitOnOutOfMemoryError",
        // Requests are short and little outlives them: the collector that costs them least.
        "-XX:+UseParallelGC",
        "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + temporary,
        "-jar",
        kit.payaraMicro().toString(),
        "--rootdir",
        folder.resolve("root").toString(),
        "--nohazelcast",
        "--disablephonehome",
        "--port",
        String.valueOf(endpoint.port()),
        "--addlibs",
        kit.driver().toString(),
        "--prebootcommandfile",
        before.toString(),
        "--postbootcommandfile",
        after.toString(),
        "--deploy",
        kit.war().toString(),
        "--contextroot",
        "/opportunity");
  }
}
