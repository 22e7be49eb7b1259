package io.streamboard.benchmarks.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What the JVM of a process of this user tells through its management beans, which are switched on
 * for that: they cost the process some threads and a little memory from then on.
 */
public final class Insight implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("service:jmx:\\S+");
  private static final String SENT = "kafka.server:type=BrokerTopicMetrics,name=BytesOutPerSec,*";

  private static final String CANARY = "canary";

  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private Insight(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  // The address is that of a process which this one has started.
  @SuppressWarnings("BanJNDI")
  static Insight into(long pid) throws IOException {
    jcmd(pid, "ManagementAgent.start_local");
    Matcher address = ADDRESS.matcher(jcmd(pid, "ManagementAgent.status"));
    if (!address.find()) {
      throw new IOException("process " + pid + " does not tell its management address");
    }
    return new Insight(JMXConnectorFactory.connect(new JMXServiceURL(address.group())));
  }

  static String jcmd(long pid, String command) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Bytes of heap in use after a full collection, for which the process stands still. */
  public long heapAfterCollection() throws IOException {
    MemoryMXBean memory =
        ManagementFactory.newPlatformMXBeanProxy(
            beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /**
   * Bytes of records that the embedded broker has handed to anybody, as the broker itself counts,
   * of all topics but the one by which the node looks whether the broker answers: that one is read
   * now and then whatever else is done.
   */
  public long bytesReadFromKafka() throws IOException {
    try {
      long bytes = 0;
      for (ObjectName topic : beans.queryNames(new ObjectName(SENT), null)) {
        String name = topic.getKeyProperty("topic");
        if (name != null && !name.endsWith(CANARY)) {
          bytes += (long) beans.getAttribute(topic, "Count");
        }
      }
      return bytes;
    } catch (JMException unknown) {
      throw new IOException("the broker does not tell what it sent", unknown);
    }
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
