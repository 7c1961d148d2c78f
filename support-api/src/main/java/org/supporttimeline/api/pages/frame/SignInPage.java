package org.supporttimeline.api.pages.frame;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in with; the security filters take what it sends. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String signIn() {
        return "sign-in";
    }
}
