package org.supporttimeline.api.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.supporttimeline.api.http.Answer;
import org.supporttimeline.api.http.TestService;

/**
 * A page that can be asked for by its address.
 *
 * @param pattern as it is written in the code
 * @param address with the parts that vary filled in
 * @param account one that is shown it; empty where nobody needs to be signed in
 */
record Page(String pattern, String address, String account) {

    /** Who is asked first whether they are shown a page; most are shown to the first. */
    private static final List<String> ACCOUNTS = List.of("manager", "auditor", "admin", "staff", "reporter");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Override
    public String toString() {
        return pattern;
    }

    /**
     * Every page of the service.
     *
     * @param parts what to fill in for the parts of addresses that vary, by name, or by address and name
     * @throws AssertionError when an address has a part that is not among them, or a page is shown to no account
     */
    static List<Page> all(TestService service, Map<String, Supplier<String>> parts) {
        List<Page> pages = new ArrayList<>();
        for (String pattern : patterns(service)) {
            String address = VARIABLE.matcher(pattern).replaceAll(found -> {
                Supplier<String> part = parts.getOrDefault(pattern + " " + found.group(1), parts.get(found.group(1)));
                if (part == null) {
                    throw new AssertionError("say what to fill in for {" + found.group(1) + "} of " + pattern);
                }
                return part.get();
            });
            Page page = shown(service, pattern, address);
            if (page != null) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** As an account is shown it; null for what is not a page, but a file, a part of a page, or leads to one. */
    private static @Nullable Page shown(TestService service, String pattern, String address) {
        if (isPage(service.stranger().with("Accept", "text/html").get(address))) {
            return new Page(pattern, address, "");
        }
        List<String> answers = new ArrayList<>();
        for (String account : ACCOUNTS) {
            Answer answer = service.as(account).with("Accept", "text/html").get(address);
            if (isPage(answer)) {
                return new Page(pattern, address, account);
            }
            if (answer.status() == 200 || answer.status() == 302) {
                return null;
            }
            answers.add(account + " " + answer.status());
        }
        throw new AssertionError(address + " is shown to nobody: " + answers);
    }

    private static boolean isPage(Answer answer) {
        return answer.status() == 200
                && answer.header("Content-Type").startsWith("text/html")
                && answer.body().contains("<html");
    }

    private static Set<String> patterns(TestService service) {
        var patterns = new TreeSet<String>();
        service.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(all -> all.getHandlerMethods().entrySet().stream())
                .filter(one ->
                        one.getValue().getBeanType().getPackageName().startsWith("org.supporttimeline.api.pages"))
                .filter(one -> isGet(one.getKey()))
                .forEach(one -> patterns.addAll(one.getKey().getPatternValues()));
        return patterns;
    }

    private static boolean isGet(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }
}
