using System;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Records in a service collection which client has the HTTP client of a name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientRegistration
{
    private readonly string name;
    private readonly Type client;

    /// <summary>Initializes a record.</summary>
    /// <param name="name">The name of the HTTP client.</param>
    /// <param name="client">The interface of the client.</param>
    public ClientRegistration(string name, Type client)
    {
        this.name = name;
        this.client = client;
    }

    /// <summary>Returns whether this is the record of a client.</summary>
    /// <param name="name">The name of the HTTP client.</param>
    /// <param name="client">The interface of the client.</param>
    /// <exception cref="InvalidOperationException">Another client has the name. The two would share their handlers.</exception>
    public bool Is(string name, Type client)
    {
        if (this.name != name)
        {
            return false;
        }

        return this.client == client
            ? true
            : throw new InvalidOperationException(
                $"The name '{name}' is registered for {this.client}; register {client} under a different name."
            );
    }
}
