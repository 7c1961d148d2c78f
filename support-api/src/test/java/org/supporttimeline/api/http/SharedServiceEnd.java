package org.supporttimeline.api.http;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Closes the shared service when all tests are over, while its database is still there. */
public final class SharedServiceEnd implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TestService.closeShared();
    }
}
