using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>The diagnostics about operations that changed since the baseline, one line each.</summary>
internal static class BaselineDiagnostics
{
    public static readonly DiagnosticDescriptor OperationRemoved = Breaking(
        "AAG0501",
        "operation removed",
        "the operation '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor OperationRenamed = Breaking(
        "AAG0502",
        "operation renamed",
        "the operation '{0}' is now named '{1}'"
    );
    public static readonly DiagnosticDescriptor OperationAdded = Safe(
        "AAG0503",
        "operation added",
        "the operation '{0}' was added"
    );
    public static readonly DiagnosticDescriptor Deprecated = Risky(
        "AAG0504",
        "newly deprecated",
        "'{0}' is now deprecated"
    );
    public static readonly DiagnosticDescriptor PathChanged = Risky(
        "AAG0505",
        "path of an operation changed",
        "the operation '{0}' moved from '{1}'"
    );
    public static readonly DiagnosticDescriptor GroupChanged = Breaking(
        "AAG0506",
        "group of an operation changed",
        "the operation '{0}' is now in the group '{1}' instead of '{2}'"
    );
    public static readonly DiagnosticDescriptor ExtensionChanged = Breaking(
        "AAG0507",
        "paging or waiting of an operation changed",
        "'{1}' of the operation '{0}' changed"
    );
    public static readonly DiagnosticDescriptor RequiredParameterAdded = Breaking(
        "AAG0510",
        "required parameter added",
        "the required parameter '{0}' was added"
    );
    public static readonly DiagnosticDescriptor OptionalParameterAdded = Safe(
        "AAG0511",
        "optional parameter added",
        "the optional parameter '{0}' was added"
    );
    public static readonly DiagnosticDescriptor ParameterRemoved = Risky(
        "AAG0512",
        "parameter removed",
        "the parameter '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor ParameterRequired = Breaking(
        "AAG0513",
        "parameter became required",
        "the parameter '{0}' is now required"
    );
    public static readonly DiagnosticDescriptor ParameterOptional = Safe(
        "AAG0514",
        "parameter became optional",
        "the parameter '{0}' is now optional"
    );
    public static readonly DiagnosticDescriptor ParameterStyle = Breaking(
        "AAG0515",
        "serialization of a parameter changed",
        "the parameter '{0}' is now written with '{1}' instead of '{2}'"
    );
    public static readonly DiagnosticDescriptor ParameterOrder = Risky(
        "AAG0516",
        "order of parameters changed",
        "the parameter '{0}' now comes before '{1}', which changes what arguments without names mean"
    );
    public static readonly DiagnosticDescriptor BodyRemoved = Risky(
        "AAG0520",
        "request body removed",
        "the request body was removed"
    );
    public static readonly DiagnosticDescriptor BodyRequired = Breaking(
        "AAG0521",
        "request body became required",
        "the request body is now required"
    );
    public static readonly DiagnosticDescriptor BodyOptional = Safe(
        "AAG0522",
        "request body became optional",
        "the request body is now optional"
    );
    public static readonly DiagnosticDescriptor RequestMediaTypeRemoved = Breaking(
        "AAG0523",
        "media type of a request removed",
        "the media type '{0}' is no longer accepted"
    );
    public static readonly DiagnosticDescriptor RequestMediaTypeAdded = Safe(
        "AAG0524",
        "media type of a request added",
        "the media type '{0}' is now accepted"
    );
    public static readonly DiagnosticDescriptor FieldEncoding = Breaking(
        "AAG0525",
        "encoding of a form field changed",
        "the field '{0}' is now written with '{1}' instead of '{2}'"
    );
    public static readonly DiagnosticDescriptor SuccessRemoved = Breaking(
        "AAG0530",
        "successful response removed",
        "the response '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor ErrorRemoved = Risky(
        "AAG0531",
        "error response removed",
        "the response '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor SuccessAdded = Risky(
        "AAG0532",
        "successful response added",
        "the response '{0}' was added"
    );
    public static readonly DiagnosticDescriptor ErrorAdded = Safe(
        "AAG0533",
        "error response added",
        "the response '{0}' was added"
    );
    public static readonly DiagnosticDescriptor ResponseMediaTypeRemoved = Breaking(
        "AAG0534",
        "media type of a response removed",
        "the API no longer sends the media type '{0}'"
    );
    public static readonly DiagnosticDescriptor ResponseMediaTypeAdded = Risky(
        "AAG0535",
        "media type of a response added",
        "the API now sends the media type '{0}'"
    );
    public static readonly DiagnosticDescriptor HeaderRemoved = Breaking(
        "AAG0536",
        "response header removed",
        "the header '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor HeaderAdded = Safe(
        "AAG0537",
        "response header added",
        "the header '{0}' was added"
    );
    public static readonly DiagnosticDescriptor HeaderOptional = Risky(
        "AAG0538",
        "response header became optional",
        "the header '{0}' is now optional"
    );
    public static readonly DiagnosticDescriptor HeaderRequired = Safe(
        "AAG0539",
        "response header became required",
        "the header '{0}' is now required"
    );
    public static readonly DiagnosticDescriptor SecurityRemoved = Breaking(
        "AAG0580",
        "accepted credentials removed",
        "'{0}' is no longer accepted without '{1}'"
    );
    public static readonly DiagnosticDescriptor SecurityAdded = Safe(
        "AAG0581",
        "accepted credentials added",
        "'{0}' is now accepted"
    );
    public static readonly DiagnosticDescriptor SchemeChanged = Breaking(
        "AAG0582",
        "security scheme changed",
        "the security scheme '{0}' changed"
    );
    public static readonly DiagnosticDescriptor ScopeAdded = Breaking(
        "AAG0583",
        "required scope added",
        "the scope '{0}' is now required"
    );
    public static readonly DiagnosticDescriptor ScopeRemoved = Safe(
        "AAG0584",
        "required scope removed",
        "the scope '{0}' is no longer required"
    );
    public static readonly DiagnosticDescriptor ServerChanged = Risky(
        "AAG0585",
        "server changed",
        "the server is '{0}' instead of '{1}'"
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        [
            OperationRemoved,
            OperationRenamed,
            OperationAdded,
            Deprecated,
            PathChanged,
            GroupChanged,
            ExtensionChanged,
            RequiredParameterAdded,
            OptionalParameterAdded,
            ParameterRemoved,
            ParameterRequired,
            ParameterOptional,
            ParameterStyle,
            ParameterOrder,
            BodyRemoved,
            BodyRequired,
            BodyOptional,
            RequestMediaTypeRemoved,
            RequestMediaTypeAdded,
            FieldEncoding,
            SuccessRemoved,
            ErrorRemoved,
            SuccessAdded,
            ErrorAdded,
            ResponseMediaTypeRemoved,
            ResponseMediaTypeAdded,
            HeaderRemoved,
            HeaderAdded,
            HeaderOptional,
            HeaderRequired,
            SecurityRemoved,
            SecurityAdded,
            SchemeChanged,
            ScopeAdded,
            ScopeRemoved,
            ServerChanged,
        ];
}
