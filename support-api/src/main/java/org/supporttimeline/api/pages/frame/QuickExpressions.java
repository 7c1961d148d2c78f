package org.supporttimeline.api.pages.frame;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates what most expressions of our pages are, a variable and what its methods answer ({@code one.name()}), without the
 * expression language; hands everything else over to it. A page asks some thousand times, and the language takes a few
 * microseconds for each: it looks for the variable through accessors, and for the method anew where the type may have changed.
 */
final class QuickExpressions implements IStandardVariableExpressionEvaluator {

    private final IStandardVariableExpressionEvaluator language;
    private final Map<String, Optional<Calls>> known = new ConcurrentHashMap<>();

    /** @param language evaluates all others */
    QuickExpressions(IStandardVariableExpressionEvaluator language) {
        this.language = language;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        Calls calls = execution.getPerformTypeConversion() || expression.getUseSelectionAsRoot()
                ? null
                : known.computeIfAbsent(expression.getExpression(), Calls::read).orElse(null);
        Object value = calls == null ? Calls.Unknown.METHOD : value(context, calls);
        return value instanceof Calls.Unknown ? language.evaluate(context, expression, execution) : value;
    }

    private static @Nullable Object value(IExpressionContext context, Calls calls) {
        try {
            return calls.of(context.getVariable(calls.variable()));
        } catch (InvocationTargetException e) {
            throw new TemplateProcessingException(calls.text(), e.getCause());
        } catch (IllegalAccessException | RuntimeException e) {
            throw new TemplateProcessingException(calls.text(), e);
        }
    }
}
