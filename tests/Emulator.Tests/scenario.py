"""Runs every operation of the Amplify Admin UI API against an emulator through AWS's own client.

usage: scenario.py http://127.0.0.1:PORT/prod
Prints what does not hold, and how many checks were made. Ends with 1 if any failed.
"""

import json
import sys
import time
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

client = boto3.client(
    "amplifybackend",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
    aws_access_key_id="a",
    aws_secret_access_key="b",
    config=Config(retries={"max_attempts": 1}),
)
errors = client.exceptions
failed = []
checks = 0


def check(name, holds, seen=None):
    global checks
    checks += 1
    if not holds:
        failed.append(name)
        print(f"FAILED {name}: {seen!r}")


def same(name, seen, expected):
    check(name, seen == expected, seen)


def refused(name, kind, call, resource_type=None, **arguments):
    try:
        answer = call(**arguments)
        check(name, False, answer)
    except ClientError as error:
        check(name, isinstance(error, kind), error)
        check(name + ": message", error.response["Error"]["Message"] != "", error.response)
        if resource_type:
            same(name + ": resource type", error.response.get("ResourceType"), resource_type)


def without_metadata(answer):
    return {key: value for key, value in answer.items() if key != "ResponseMetadata"}


def finish(answer, environment=None, status="COMPLETED"):
    """Waits for the job of an answer."""
    environment = environment or answer["BackendEnvironmentName"]
    for _ in range(100):
        job = client.get_backend_job(
            AppId=answer["AppId"], BackendEnvironmentName=environment, JobId=answer["JobId"]
        )
        if job["Status"] != "IN_PROGRESS":
            break
        time.sleep(0.05)
    same(f"{job['Operation']} ends", job["Status"], status)
    check(f"{job['Operation']} has times", job["CreateTime"] <= job["UpdateTime"], job)
    return job


app = "d" + uuid.uuid4().hex[:12]
dev = {"AppId": app, "BackendEnvironmentName": "dev"}

# Apps and environments
refused("backend of no app", errors.NotFoundException, client.get_backend, "App", AppId=app)
answer = client.create_backend(AppName="Todo", ResourceConfig={}, ResourceName="todo", **dev)
same("CreateBackend app", answer["AppId"], app)
same("CreateBackend environment", answer["BackendEnvironmentName"], "dev")
same("CreateBackend operation", answer["Operation"], "CreateBackend")
same("CreateBackend status", answer["Status"], "IN_PROGRESS")
finish(answer)
refused("environment twice", errors.BadRequestException, client.create_backend, AppName="Todo", **dev)
finish(client.create_backend(AppId=app, AppName="Todo", BackendEnvironmentName="prod"))
answer = client.get_backend(AppId=app)
same("GetBackend name", answer["AppName"], "Todo")
same("GetBackend list", answer["BackendEnvironmentList"], ["dev", "prod"])
answer = client.get_backend(**dev)
same("GetBackend environment", answer["BackendEnvironmentName"], "dev")
check("GetBackend meta", "providers" in json.loads(answer["AmplifyMetaConfig"]), answer)
check("GetBackend flags", "features" in json.loads(answer["AmplifyFeatureFlags"]), answer)
refused(
    "backend of no environment", errors.NotFoundException, client.get_backend,
    "BackendEnvironment", AppId=app, BackendEnvironmentName="none",
)

# APIs
schema = "enum Kind { A B }\ntype Todo @model @auth(rules: [{ allow: owner }]) {\n  id: ID!\n  name: String!\n  kind: Kind\n  tags: [String!]\n}\n"
api = {
    "ApiName": "todo",
    "TransformSchema": schema,
    "Service": "AppSync",
    "DefaultAuthType": {"Mode": "API_KEY", "Settings": {"ExpirationTime": 7.0, "Description": "key"}},
    "AdditionalAuthTypes": [
        {"Mode": "OPENID_CONNECT", "Settings": {"OpenIDClientId": "c", "OpenIDIssueURL": "https://i.example"}},
        {"Mode": "AMAZON_COGNITO_USER_POOLS", "Settings": {"CognitoUserPoolId": "us-east-1_x"}},
    ],
    "ConflictResolution": {"ResolutionStrategy": "AUTOMERGE"},
}
named = {**dev, "ResourceName": "todoApi"}
refused("API that is missing", errors.NotFoundException, client.get_backend_api, "BackendAPI", **named)
refused(
    "API of no app", errors.NotFoundException, client.create_backend_api, "App",
    AppId="none", BackendEnvironmentName="dev", ResourceName="x", ResourceConfig={},
)
answer = client.create_backend_api(ResourceConfig=api, **named)
same("CreateBackendAPI operation", answer["Operation"], "CreateBackendAPI")
finish(answer)
answer = client.get_backend_api(**named)
same("GetBackendAPI", answer["ResourceConfig"], api)
same("GetBackendAPI name", answer["ResourceName"], "todoApi")
refused("API twice", errors.BadRequestException, client.create_backend_api, ResourceConfig=api, **named)
refused(
    "API with unknown mode", errors.BadRequestException, client.update_backend_api,
    ResourceConfig={"DefaultAuthType": {"Mode": "NONSENSE"}}, **named,
)

# Models
same("models before", client.get_backend_api_models(**named)["Status"], "STALE")
answer = client.generate_backend_api_models(**named)
same("GenerateBackendAPIModels operation", answer["Operation"], "GenerateBackendAPIModels")
finish(answer)
answer = client.get_backend_api_models(**named)
same("models after", answer["Status"], "LATEST")
outline = json.loads(answer["ModelIntrospectionSchema"])
todo = outline["models"]["Todo"]
same("model plural", todo["pluralName"], "Todos")
same("model field", (todo["fields"]["name"]["type"], todo["fields"]["name"]["isRequired"]), ("String", True))
same("model enum", todo["fields"]["kind"]["type"], {"enum": "Kind"})
same("model list", todo["fields"]["tags"]["isArray"], True)
same("enum values", outline["enums"]["Kind"]["values"], ["A", "B"])
check("models", "Todo" in json.loads(answer["Models"]), answer)

# An update merges
finish(client.update_backend_api(ResourceConfig={"ConflictResolution": {"ResolutionStrategy": "NONE"}}, **named))
merged = {**api, "ConflictResolution": {"ResolutionStrategy": "NONE"}}
same("UpdateBackendAPI", client.get_backend_api(**named)["ResourceConfig"], merged)
same("models unchanged", client.get_backend_api_models(**named)["Status"], "LATEST")
finish(client.update_backend_api(ResourceConfig={"TransformSchema": schema + "type Other @model { id: ID! }"}, **named))
same("models outdated", client.get_backend_api_models(**named)["Status"], "STALE")
finish(client.update_backend_api(**named))
job = finish(client.update_backend_api(ResourceConfig={"TransformSchema": "type {"}, **named), status="FAILED")
check("failed job has an error", "syntax" in job["Error"], job)
deep = "type Deep @model { x: " + "[" * 5000 + "Int" + "]" * 5000 + " }"
other = {"AppId": app, "BackendEnvironmentName": "prod", "ResourceName": "deepApi"}
finish(client.create_backend_api(ResourceConfig={"TransformSchema": deep}, **other), status="FAILED")
check("failed job changes nothing", "Other" in client.get_backend_api(**named)["ResourceConfig"]["TransformSchema"])

# Sign-in
auth = {
    "Service": "COGNITO",
    "AuthResources": "IDENTITY_POOL_AND_USER_POOL",
    "IdentityPoolConfigs": {"IdentityPoolName": "pool", "UnauthenticatedLogin": False},
    "UserPoolConfigs": {
        "UserPoolName": "users",
        "SignInMethod": "EMAIL",
        "RequiredSignUpAttributes": ["EMAIL", "PHONE_NUMBER"],
        "PasswordPolicy": {"MinimumLength": 10.0, "AdditionalConstraints": ["REQUIRE_DIGIT"]},
        "ForgotPassword": {
            "DeliveryMethod": "EMAIL", "EmailSettings": {"EmailMessage": "m", "EmailSubject": "s"},
        },
        "Mfa": {"MFAMode": "OPTIONAL", "Settings": {"MfaTypes": ["SMS", "TOTP"], "SmsMessage": "code {####}"}},
        "OAuth": {
            "DomainPrefix": "todo",
            "RedirectSignInURIs": ["https://in.example/"],
            "RedirectSignOutURIs": ["https://out.example/"],
            "OAuthGrantType": "CODE",
            "OAuthScopes": ["EMAIL", "OPENID"],
            "SocialProviderSettings": {
                "Facebook": {"ClientId": "f", "ClientSecret": "s"},
                "SignInWithApple": {"ClientId": "a", "KeyId": "k", "PrivateKey": "p", "TeamId": "t"},
            },
        },
        "VerificationMessage": {"DeliveryMethod": "SMS", "SmsSettings": {"SmsMessage": "v"}},
    },
}
named = {**dev, "ResourceName": "todoAuth"}
refused("sign-in that is missing", errors.NotFoundException, client.get_backend_auth, "BackendAuth", **named)
finish(client.create_backend_auth(ResourceConfig=auth, **named))
same("GetBackendAuth", client.get_backend_auth(**named)["ResourceConfig"], auth)
refused("sign-in twice", errors.BadRequestException, client.create_backend_auth, ResourceConfig=auth, **named)
update = {
    "Service": "COGNITO",
    "AuthResources": "IDENTITY_POOL_AND_USER_POOL",
    "IdentityPoolConfigs": {"UnauthenticatedLogin": True},
    "UserPoolConfigs": {"PasswordPolicy": {"MinimumLength": 12.0}, "Mfa": {"MFAMode": "ON"}},
}
finish(client.update_backend_auth(ResourceConfig=update, **named))
seen = client.get_backend_auth(**named)["ResourceConfig"]
same("UpdateBackendAuth length", seen["UserPoolConfigs"]["PasswordPolicy"],
     {"MinimumLength": 12.0, "AdditionalConstraints": ["REQUIRE_DIGIT"]})
same("UpdateBackendAuth mode", seen["UserPoolConfigs"]["Mfa"],
     {"MFAMode": "ON", "Settings": {"MfaTypes": ["SMS", "TOTP"], "SmsMessage": "code {####}"}})
same("UpdateBackendAuth pool", seen["IdentityPoolConfigs"],
     {"IdentityPoolName": "pool", "UnauthenticatedLogin": True})
same("UpdateBackendAuth keeps", seen["UserPoolConfigs"]["OAuth"], auth["UserPoolConfigs"]["OAuth"])
finish(client.import_backend_auth(
    UserPoolId="us-east-1_abc", WebClientId="w", NativeClientId="n", IdentityPoolId="us-east-1:1", **dev))
seen = client.get_backend_auth(ResourceName="us-east-1_abc", **dev)
same("ImportBackendAuth", seen["ResourceConfig"]["AuthResources"], "IDENTITY_POOL_AND_USER_POOL")
refused(
    "import twice", errors.BadRequestException, client.import_backend_auth,
    UserPoolId="us-east-1_abc", WebClientId="w", NativeClientId="n", **dev,
)
meta = json.loads(client.get_backend(**dev)["AmplifyMetaConfig"])
same("meta names resources", sorted(meta["auth"]), ["todoAuth", "us-east-1_abc"])

# Storage
bucket = "files-" + uuid.uuid4().hex[:8]
storage = {
    "BucketName": bucket,
    "ServiceName": "S3",
    "Permissions": {"Authenticated": ["READ", "CREATE_AND_UPDATE"], "UnAuthenticated": ["READ"]},
}
named = {**dev, "ResourceName": "todoFiles"}
refused("storage that is missing", errors.NotFoundException, client.get_backend_storage, "BackendStorage", **named)
answer = client.create_backend_storage(ResourceConfig=storage, **named)
same("CreateBackendStorage status", answer["Status"], "IN_PROGRESS")
finish(answer)
same("GetBackendStorage", client.get_backend_storage(**named)["ResourceConfig"], {**storage, "Imported": False})
refused("storage twice", errors.BadRequestException, client.create_backend_storage, ResourceConfig=storage, **named)
finish(client.update_backend_storage(
    ResourceConfig={"ServiceName": "S3", "Permissions": {"Authenticated": ["DELETE"]}}, **named))
same("UpdateBackendStorage", client.get_backend_storage(**named)["ResourceConfig"],
     {**storage, "Imported": False, "Permissions": {"Authenticated": ["DELETE"], "UnAuthenticated": ["READ"]}})
finish(client.import_backend_storage(BucketName=bucket + "-old", ServiceName="S3", **dev))
seen = client.get_backend_storage(ResourceName=bucket + "-old", **dev)["ResourceConfig"]
same("ImportBackendStorage", (seen["BucketName"], seen["Imported"]), (bucket + "-old", True))
buckets = {entry["Name"]: entry["CreationDate"] for entry in client.list_s3_buckets()["Buckets"]}
check("ListS3Buckets", bucket in buckets and bucket + "-old" in buckets, buckets)

# Copies
answer = client.clone_backend(TargetEnvironmentName="preview", **dev)
same("CloneBackend operation", answer["Operation"], "CloneBackend")
finish(answer)
finish(answer, "preview")
preview = {"AppId": app, "BackendEnvironmentName": "preview"}
same("CloneBackend list", client.get_backend(AppId=app)["BackendEnvironmentList"], ["dev", "prod", "preview"])
for read, name in ((client.get_backend_api, "todoApi"), (client.get_backend_auth, "todoAuth"),
                   (client.get_backend_storage, "todoFiles")):
    same(f"CloneBackend {name}", read(ResourceName=name, **preview)["ResourceConfig"],
         read(ResourceName=name, **dev)["ResourceConfig"])
refused("copy onto another", errors.BadRequestException, client.clone_backend, TargetEnvironmentName="prod", **dev)
refused(
    "copy of nothing", errors.NotFoundException, client.clone_backend, "BackendEnvironment",
    AppId=app, BackendEnvironmentName="none", TargetEnvironmentName="x",
)

# Removal of resources
finish(client.delete_backend_api(ResourceName="todoApi", **preview))
refused("removed API", errors.NotFoundException, client.get_backend_api, ResourceName="todoApi", **preview)
refused("API removed twice", errors.NotFoundException, client.delete_backend_api, ResourceName="todoApi", **preview)
finish(client.delete_backend_auth(ResourceName="todoAuth", **preview))
refused("removed sign-in", errors.NotFoundException, client.get_backend_auth, ResourceName="todoAuth", **preview)
finish(client.delete_backend_storage(ResourceName="todoFiles", ServiceName="S3", **preview))
refused("removed storage", errors.NotFoundException, client.get_backend_storage, ResourceName="todoFiles", **preview)
same("other environment", client.get_backend_api(ResourceName="todoApi", **dev)["ResourceName"], "todoApi")

# Codes
refused("code of no app", errors.NotFoundException, client.create_token, "App", AppId="none")
token = without_metadata(client.create_token(AppId=app))
check("CreateToken expires later", int(token["Ttl"]) > time.time(), token)
session = {"AppId": app, "SessionId": token["SessionId"]}
same("GetToken", without_metadata(client.get_token(**session)), token)
same("DeleteToken", client.delete_token(**session)["IsSuccess"], True)
refused("code that was revoked", errors.NotFoundException, client.get_token, "Token", **session)
same("DeleteToken again", client.delete_token(**session)["IsSuccess"], False)

# Access to the Admin UI
login = {"AwsUserPoolsId": "p", "AwsCognitoRegion": "us-east-1"}
refused(
    "configuration that is missing", errors.NotFoundException, client.update_backend_config, "BackendConfig",
    AppId=app, LoginAuthConfig=login,
)
answer = client.create_backend_config(AppId=app, BackendManagerAppId="manager")
check("CreateBackendConfig job", answer["JobId"] != "" and answer["AppId"] == app, answer)
refused("configuration twice", errors.BadRequestException, client.create_backend_config, AppId=app)
answer = client.update_backend_config(AppId=app, LoginAuthConfig=login)
same("UpdateBackendConfig", answer["LoginAuthConfig"], login)
same("UpdateBackendConfig manager", answer["BackendManagerAppId"], "manager")
answer = client.update_backend_config(AppId=app, LoginAuthConfig={"AwsUserPoolsWebClientId": "w"})
same("UpdateBackendConfig merges", answer["LoginAuthConfig"], {**login, "AwsUserPoolsWebClientId": "w"})
check("RemoveBackendConfig", "Error" not in client.remove_backend_config(AppId=app))
refused("configuration removed twice", errors.NotFoundException, client.remove_backend_config, AppId=app)

# Jobs
everything = [job for page in client.get_paginator("list_backend_jobs").paginate(**dev) for job in page["Jobs"]]
check("jobs newest first", all(a["CreateTime"] >= b["CreateTime"] for a, b in zip(everything, everything[1:])))
few = client.get_paginator("list_backend_jobs").paginate(PaginationConfig={"PageSize": 2}, **dev)
pages = [page["Jobs"] for page in few]
check("pages are small", all(1 <= len(page) <= 2 for page in pages), pages)
same("pages hold everything", [job["JobId"] for page in pages for job in page], [job["JobId"] for job in everything])
some = client.list_backend_jobs(Operation="CreateBackendAPI", **dev)["Jobs"]
same("jobs by operation", [job["Operation"] for job in some], ["CreateBackendAPI"])
some = client.list_backend_jobs(JobId=some[0]["JobId"], **dev)["Jobs"]
same("jobs by id", len(some), 1)
some = client.list_backend_jobs(Status="FAILED", **dev)["Jobs"]
same("jobs by status", [job["Operation"] for job in some], ["UpdateBackendAPI"])
refused("page of 26", errors.BadRequestException, client.list_backend_jobs, MaxResults=26, **dev)
refused("unknown page", errors.BadRequestException, client.list_backend_jobs, NextToken="nonsense", **dev)
refused(
    "jobs of no environment", errors.NotFoundException, client.list_backend_jobs, "BackendEnvironment",
    AppId=app, BackendEnvironmentName="none",
)
refused("job that is missing", errors.NotFoundException, client.get_backend_job, "BackendJob", JobId="none", **dev)
answer = client.update_backend_api(ResourceName="todoApi", **dev)
job = {**dev, "JobId": answer["JobId"]}
answer = client.update_backend_job(Operation="Other", Status="FAILED", **job)
same("UpdateBackendJob", (answer["Operation"], answer["Status"]), ("Other", "FAILED"))
same("UpdateBackendJob stays", client.get_backend_job(**job)["Status"], "FAILED")
refused("job begun again", errors.BadRequestException, client.update_backend_job, Status="IN_PROGRESS", **job)

# Removal of environments
finish(client.delete_backend(**preview))
same("DeleteBackend", client.get_backend(AppId=app)["BackendEnvironmentList"], ["dev", "prod"])
refused("environment removed twice", errors.NotFoundException, client.delete_backend, "BackendEnvironment", **preview)
answer = client.remove_all_backends(AppId=app)
same("RemoveAllBackends operation", answer["Operation"], "RemoveAllBackends")
finish(answer, "dev")
same("RemoveAllBackends", client.get_backend(AppId=app)["BackendEnvironmentList"], [])
finish(client.remove_all_backends(AppId=app, CleanAmplifyApp=True), "dev")
refused("app that was cleaned", errors.NotFoundException, client.get_backend, "App", AppId=app)

print(f"{checks} checks, {len(failed)} failed")
sys.exit(1 if failed else 0)
