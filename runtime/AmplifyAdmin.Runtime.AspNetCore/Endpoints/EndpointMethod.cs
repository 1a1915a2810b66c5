using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Shows an endpoint to ApiExplorer, which lists the endpoints that have a method and reads their parameters from it.</summary>
internal static class EndpointMethod
{
    private static readonly MethodInfo Method = ((Delegate)Answer).Method;

    /// <summary>Adds the method and the parameters.</summary>
    public static void Add(IEndpointConventionBuilder endpoint, EndpointDescription description)
    {
        endpoint.WithMetadata(Method);
#if NET9_0_OR_GREATER
        foreach (var parameter in description.Parameters)
        {
            Attribute source = parameter.Place switch
            {
                ParameterPlace.Path => new RouteSource(parameter.Name),
                ParameterPlace.Header => new HeaderSource(parameter.Name),
                _ => new QuerySource(parameter.Name),
            };
            endpoint.WithMetadata(
                new Binding(new Parameter(parameter.Name, parameter.Type, source), !parameter.Required)
            );
        }

        if (description.Accepts is { } body)
        {
            endpoint.WithMetadata(new Binding(new Parameter("body", body.Type, new BodySource()), body.Optional));
        }
#endif
    }

    // The context is a parameter that ApiExplorer leaves out.
    private static Task Answer(HttpContext context) => Task.FromResult(context);

#if NET9_0_OR_GREATER
    private sealed class Binding(ParameterInfo parameter, bool optional) : IParameterBindingMetadata
    {
        public string Name => parameter.Name!;

        public bool HasTryParse => true;

        public bool HasBindAsync => false;

        public ParameterInfo ParameterInfo => parameter;

        public bool IsOptional => optional;
    }

    private sealed class Parameter : ParameterInfo
    {
        private readonly Attribute source;

        public Parameter(string name, Type type, Attribute source)
        {
            (NameImpl, ClassImpl, MemberImpl) = (name, type, Method);
            this.source = source;
        }

        public override bool HasDefaultValue => false;

        public override object? DefaultValue => DBNull.Value;

        public override object? RawDefaultValue => DBNull.Value;

        public override object[] GetCustomAttributes(bool inherit) => [source];

        public override object[] GetCustomAttributes(Type attributeType, bool inherit) =>
            attributeType.IsAssignableTo(typeof(Attribute)) ? Typed(attributeType)
            : attributeType.IsInstanceOfType(source) ? [source]
            : [];

        public override IList<CustomAttributeData> GetCustomAttributesData() => [];

        public override bool IsDefined(Type attributeType, bool inherit) => attributeType.IsInstanceOfType(source);

        // Callers cast the result to an array of the attribute's type.
        [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The element type is a class.")]
        private object[] Typed(Type type)
        {
            var found = (object[])Array.CreateInstance(type, type.IsInstanceOfType(source) ? 1 : 0);
            Array.Fill(found, source);
            return found;
        }
    }

    private abstract class Source(string name) : Attribute
    {
        public string Name => name;
    }

    private sealed class RouteSource(string name) : Source(name), IFromRouteMetadata;

    private sealed class QuerySource(string name) : Source(name), IFromQueryMetadata;

    private sealed class HeaderSource(string name) : Source(name), IFromHeaderMetadata;

    private sealed class BodySource : Attribute, IFromBodyMetadata;
#endif
}
