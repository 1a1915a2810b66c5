using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Operations;

/// <summary>Names local variables of a method whose parameters the document names.</summary>
internal static class LocalName
{
    /// <summary>A local name that differs from the names of the operation's parameters.</summary>
    public static Identifier Of(OperationModel operation, string wanted)
    {
        var taken = new HashSet<string>(operation.Parameters.Select(parameter => parameter.Name.Text));
        if (operation.Body is { } body)
        {
            taken.Add(body.Name.Text);
        }

        while (taken.Contains(wanted))
        {
            wanted += "_";
        }

        return new Identifier(wanted);
    }
}
