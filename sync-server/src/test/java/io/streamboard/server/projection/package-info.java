/** Tests of the state store with real H2 files. */
@NullMarked
package io.streamboard.server.projection;

import org.jspecify.annotations.NullMarked;
