package io.streamboard.server.websocket;

import io.streamboard.server.http.Places;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Closes connections beyond a bound at once, before anything is read of them. Each takes a file
 * handle, and without any left the broker and the state store of this very process fail. Called on
 * the transport's threads.
 */
final class ConnectionGate extends BaseFilter {

  /** Where the system tells no limit of open files. */
  private static final int MOST_WHERE_UNKNOWN = 10_000;

  private static final Attribute<String> ENTERED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("streamboard.entered");

  private final int most;
  private final Callers callers;
  private final Places<String> addresses;
  private final AtomicInteger open = new AtomicInteger();

  /**
   * Makes a gate that is open.
   *
   * @param most connections at a time
   * @param mostPerAddress of these from one address; many people come through a proxy
   */
  ConnectionGate(int most, int mostPerAddress, Callers callers) {
    this.most = most;
    this.callers = callers;
    this.addresses = new Places<>(mostPerAddress);
  }

  /** Half of the files that this process may open: the rest is for the broker and the store. */
  static int mostOfThisProcess() {
    try {
      Object files =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                  "MaxFileDescriptorCount");
      return files instanceof Long most ? (int) Math.min(1_000_000, most / 2) : MOST_WHERE_UNKNOWN;
    } catch (JMException unknown) {
      return MOST_WHERE_UNKNOWN; // as on Windows, where handles have no such limit
    }
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    String address =
        ((InetSocketAddress) connection.getPeerAddress()).getAddress().getHostAddress();
    if (!callers.isProxy(address) && !addresses.enter(address)) {
      return refuse(context);
    }
    if (open.incrementAndGet() > most) {
      leave(address);
      return refuse(context);
    }
    ENTERED.set(connection, address);
    return context.getInvokeAction();
  }

  private static NextAction refuse(FilterChainContext context) {
    context.getConnection().closeSilently();
    return context.getStopAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) throws IOException {
    String address = ENTERED.remove(context.getConnection());
    if (address != null) {
      leave(address);
    }
    return context.getInvokeAction();
  }

  private void leave(String address) {
    open.decrementAndGet();
    if (!callers.isProxy(address)) {
      addresses.leave(address);
    }
  }
}
