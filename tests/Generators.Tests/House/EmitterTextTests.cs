using System.Reflection;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generators.Tests.House;

/// <summary>No text of a document becomes code: an emitter's interpolated strings take nothing that was not made safe.</summary>
public sealed class EmitterTextTests
{
    private static readonly Type[] Safe =
    [
        typeof(Identifier),
        typeof(NamespaceName),
        typeof(TypeName),
        typeof(Literal),
        typeof(DocText),
        typeof(Code),
        typeof(int),
    ];

    private static readonly List<(string Type, string Method)> ConstantTakers = typeof(Code)
        .Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method =>
            method.GetParameters() is [{ Name: { } name }, ..] && name.StartsWith("constant", StringComparison.Ordinal)
        )
        .Select(method => (method.DeclaringType!.Name, method.Name))
        .ToList();

    [Fact]
    public void Interpolated_code_takes_only_safe_values()
    {
        var holes = Handlers()
            .SelectMany(handler => handler.GetMethods())
            .Where(method => method.Name == "AppendFormatted")
            .ToList();

        Assert.NotEmpty(holes);
        Assert.All(holes, hole => Assert.False(hole.IsGenericMethod));
        Assert.All(holes, hole => Assert.Contains(hole.GetParameters()[0].ParameterType, Safe));
    }

    [Fact]
    public void Code_is_made_in_no_other_way()
    {
        var makers = typeof(Code)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Code))
            .SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.ParameterType == typeof(string));

        Assert.All(makers, parameter => Assert.StartsWith("constant", parameter.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(Code).GetConstructors(), constructor => constructor.GetParameters().Length > 0);
    }

    [Fact]
    public void Only_the_writer_puts_text_together() =>
        Findings.None(
            OwnSource
                .Generator.Where(source => !source.Path.Contains("Emission/Writing/", StringComparison.Ordinal))
                .Where(source =>
                    source
                        .Root.DescendantNodes()
                        .OfType<IdentifierNameSyntax>()
                        .Any(name => IsOfWriter(name.Identifier.Text))
                )
                .Select(source => source.Path)
        );

    [Fact]
    public void A_parameter_for_a_constant_gets_one() =>
        Findings.None(
            OwnSource.Generator.SelectMany(source =>
                VariableArguments(source.Root).Select(argument => $"{source.Path}: {argument}")
            )
        );

    [Theory]
    [InlineData("Code.Join(title, pieces)")]
    [InlineData("Code.Join($\"{title}, \", pieces)")]
    [InlineData("Literal.Call(\"new \" + name, pieces)")]
    public void A_variable_for_a_constant_is_found(string expression) =>
        Assert.Single(VariableArguments(SyntaxFactory.ParseExpression(expression)));

    private static bool IsOfWriter(string name) => name is nameof(CodeBuffer) or nameof(CodePiece);

    private static IEnumerable<Type> Handlers() =>
        typeof(Code).Assembly.GetTypes().Where(type => type.GetCustomAttributesData().Any(IsHandlerAttribute));

    // The generator has its own attribute class: netstandard2.0 has none.
    private static bool IsHandlerAttribute(CustomAttributeData attribute) =>
        attribute.AttributeType.Name == nameof(InterpolatedStringHandlerAttribute);

    private static IEnumerable<string> VariableArguments(SyntaxNode root)
    {
        var own = root.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(type => type.Identifier.Text)
            .ToHashSet();
        var names = ConstantTakers
            .Select(taker => $"{taker.Type}.{taker.Method}")
            .Concat(ConstantTakers.Where(taker => own.Contains(taker.Type)).Select(taker => taker.Method))
            .ToHashSet();
        return root.DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => names.Contains(call.Expression.ToString()))
            .Where(call => call.ArgumentList.Arguments is [var first, ..] && !IsConstant(first.Expression))
            .Select(call => call.ToString());
    }

    private static bool IsConstant(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax => true,
            ParenthesizedExpressionSyntax inner => IsConstant(inner.Expression),
            ConditionalExpressionSyntax choice => IsConstant(choice.WhenTrue) && IsConstant(choice.WhenFalse),
            SwitchExpressionSyntax choice => choice.Arms.All(arm => IsConstant(arm.Expression)),
            // The caller's own parameter for a constant, which is checked where that is called.
            IdentifierNameSyntax name => name.Identifier.Text.StartsWith("constant", StringComparison.Ordinal),
            InterpolatedStringExpressionSyntax text => !text.Contents.OfType<InterpolationSyntax>().Any(),
            _ => false,
        };
}
