/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.forward.http;

import org.jspecify.annotations.NullMarked;
