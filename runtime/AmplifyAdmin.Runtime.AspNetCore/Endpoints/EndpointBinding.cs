#if NET9_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Describes a parameter of an endpoint to ApiExplorer.</summary>
internal sealed class EndpointBinding : IParameterBindingMetadata
{
    private EndpointBinding(string name, Type type, Attribute source, bool optional)
    {
        ParameterInfo = new Parameter(name, type, source);
        IsOptional = optional;
    }

    public string Name => ParameterInfo.Name!;

    public bool HasTryParse => true;

    public bool HasBindAsync => false;

    public ParameterInfo ParameterInfo { get; }

    public bool IsOptional { get; }

    /// <summary>Describes a parameter.</summary>
    public static EndpointBinding Of(EndpointParameter parameter) =>
        new(
            parameter.Name,
            parameter.Type,
            parameter.Place switch
            {
                ParameterPlace.Path => new RouteSource { Name = parameter.Name },
                ParameterPlace.Header => new HeaderSource { Name = parameter.Name },
                _ => new QuerySource { Name = parameter.Name },
            },
            !parameter.Required
        );

    /// <summary>Describes a body.</summary>
    public static EndpointBinding Of(EndpointContent body) => new("body", body.Type, new BodySource(), body.Optional);

    private sealed class Parameter : ParameterInfo
    {
        private readonly Attribute source;

        public Parameter(string name, Type type, Attribute source)
        {
            (NameImpl, ClassImpl, MemberImpl) = (name, type, EndpointMethod.Method);
            this.source = source;
        }

        public override bool HasDefaultValue => false;

        public override object DefaultValue => DBNull.Value;

        public override object RawDefaultValue => DBNull.Value;

        public override object[] GetCustomAttributes(bool inherit) => [source];

        // Callers cast the result to an array of the attribute's type.
        [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The element type is a class.")]
        public override object[] GetCustomAttributes(Type attributeType, bool inherit)
        {
            if (!attributeType.IsAssignableTo(typeof(Attribute)))
            {
                return IsDefined(attributeType, inherit) ? [source] : [];
            }

            var found = (object[])Array.CreateInstance(attributeType, IsDefined(attributeType, inherit) ? 1 : 0);
            Array.Fill(found, source);
            return found;
        }

        public override IList<CustomAttributeData> GetCustomAttributesData() => [];

        public override bool IsDefined(Type attributeType, bool inherit) => attributeType.IsInstanceOfType(source);
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class RouteSource : Attribute, IFromRouteMetadata
    {
        public string? Name { get; init; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class QuerySource : Attribute, IFromQueryMetadata
    {
        public string? Name { get; init; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class HeaderSource : Attribute, IFromHeaderMetadata
    {
        public string? Name { get; init; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class BodySource : Attribute, IFromBodyMetadata;
}
#endif
